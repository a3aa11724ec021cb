"""Who says so: the sources of an event with kind, anonymity, stance and medium, the nearest to the
event first."""

from dataclasses import replace

from marsad.coding.how_sure import likeliest
from marsad.coding.scene import Scene
from marsad.coding.syntax import subtree, top
from marsad.coding.who import mention, told, whole
from marsad.model.annotation import Proposal, Quotation
from marsad.model.record import Mention, Source
from marsad.model.span import Span

# Fewer words between quotation marks are a name or a word held at arm's length, not something said.
SAYING = 6


def sources(scene: Scene, proposal: Proposal) -> tuple[Source, ...]:
    """The sources of a proposed event: those that the model marks, else the speaker of the quotation
    that holds it."""
    stance = likeliest(proposal.stance, "asserts")
    spans = [whole(scene.tree, s) for s in told(scene.tree, proposal.roles, "sources")]
    if not spans and (speaker := _speaker(scene, Span(proposal.start, proposal.end))):
        spans = [speaker]
    return _chained(scene, [source(scene, s, stance) for s in spans])


def source(scene: Scene, span: Span, stance: str = "asserts") -> Source:
    """One source as named."""
    named = mention(scene, span)
    known = scene.knowledge.sources
    anonymous = known.is_anonymous(named.text, described(scene, span))
    # Who keeps the name back is not given one by what the report says elsewhere.
    told = replace(named, name=None, id=None) if anonymous and scene.antecedents.find(span) else named
    return Source(
        start=span.start,
        end=span.end,
        text=named.text,
        # Common nouns are no names: "the monitor" is not the outlet called so.
        name=told.name or (None if _common(named.text) else known.named(named.text)),
        id=told.id,
        kind=kind(scene, named),
        anonymous=anonymous,
        stance=stance,
    )


def _common(words: str) -> bool:
    """Whether words hold no name: no capital after the article."""
    first, _, rest = words.partition(" ")
    return (rest if first.lower() in ("the", "a", "an") else words).islower()


def kind(scene: Scene, named: Mention) -> str:
    """The kind of a source: by its words, by the party behind them, else by how a person is introduced."""
    told = scene.antecedents.introduced(named.span)
    phrases = (named.text, named.name, told.of(scene.text) if told else None)
    kinds = (scene.knowledge.sources.kind_of(p) for p in phrases if p)
    return next((k for k in kinds if k != "other"), "other")


def described(scene: Scene, span: Span) -> str:
    """A source's words with what is said of it: its relative clause, and "speaking on condition of"
    right after it."""
    tree = scene.tree
    tokens = tree.inside(span)
    if not tokens:
        return span.of(scene.text)
    end = max(tokens[-1], *subtree(tree, top(tree, span)))
    after = tokens[-1] + 1 + (tree.word(tokens[-1] + 1) == ",")
    if tree.lower(after) in ("who", "speaking") or tree.upos(after) == "VERB":
        end = max(end, tree.bounds(tokens[0])[-1])
    return tree.span(tokens[0], min(end, tree.bounds(tokens[0])[-1])).of(scene.text)


def _speaker(scene: Scene, trigger: Span) -> Span | None:
    """Who speaks the quotation that a trigger stands in, where that is plain."""
    holding = (
        q
        for q in scene.annotation.quotations
        if q.start <= trigger.start and trigger.end <= q.end and q.speaker
    )
    quotation: Quotation | None = max(holding, key=lambda q: q.end - q.start, default=None)
    if quotation is None:
        return None
    words = scene.tree.inside(Span(quotation.start, quotation.end))
    return quotation.speaker if len(words) >= SAYING else None


def _chained(scene: Scene, found: list[Source]) -> tuple[Source, ...]:
    """The chain of sources: whoever is cited by another first, media that carry the others' words last;
    what a medium carries names it."""
    cited = [s for s in found if scene.tree.lower(scene.tree.at(s.start) - 1) in ("citing", "quoting")]
    chain = [*cited, *(s for s in found if s not in cited)]
    carriers = [s for s in chain if s.kind == "media"]
    speakers = [s for s in chain if s.kind != "media"]
    if not carriers or not speakers:
        return tuple(chain)
    medium = carriers[0].name or carriers[0].text
    return (*(replace(s, medium=medium) for s in speakers), *carriers)
