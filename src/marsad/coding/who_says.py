"""Who says so: the sources of an event with kind, anonymity, stance and medium, the nearest to the
event first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from marsad.coding.how_sure import likeliest
from marsad.coding.introductions import introductions
from marsad.coding.own_voice import is_own, is_wire
from marsad.coding.reporting import SAYING
from marsad.coding.sayings import speaking
from marsad.coding.scene import Scene
from marsad.coding.speaker_phrases import PERSONS, whole_speaker
from marsad.coding.syntax import Tree, listed, subtree, top
from marsad.coding.who import mention, told, whole
from marsad.model.annotation import Proposal, Quotation
from marsad.model.record import Mention, Source
from marsad.model.span import Span

# Fewer words between quotation marks are a name or a word held at arm's length, not something said.
LEAST_SAID = 6
SPOKEN = frozenset(("ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"))
"""Types of what is done by speaking."""
FIRST = listed("i me we us you myself ourselves")
HYPHENS = ("-", "‐", "‑", "–")


def sources(scene: Scene, proposal: Proposal) -> tuple[Source, ...]:
    """The sources of a proposed event: 1. the speakers of the reporting clauses around it, 2. else of its
    quotation, 3. else those that the model marks. The report's own outlet is none."""
    trigger = Span(proposal.start, proposal.end)
    spans = _told(scene, trigger) or _quoted(scene, trigger) or marked(scene, proposal)
    stance = likeliest(proposal.stance, "asserts")
    found = [source(scene, s, stance) for s in dict.fromkeys(spans)]
    return _chained(scene, [s for s in found if not is_own(scene.annotation.report, s.text, _short(scene, s))])


def unspoken(type_: str, actors: Iterable[Mention], found: Sequence[Source]) -> tuple[Source, ...]:
    """The sources of an event without its own actors, if it is done by speaking: whoever accuses or demands
    is no source for having done so."""
    own = [a.span for a in actors] if type_ in SPOKEN else []
    return tuple(s for s in found if not any(s.span.overlaps(o) for o in own))


def _told(scene: Scene, trigger: Span) -> list[Span]:
    """1., and the media that it was told to or that quote it."""
    around = speaking(scene.sayings, scene.tree.inside(trigger))
    named = (s.speaker for s in around if not _first_person(scene, s.speaker))
    media = (s.through for s in around if s.through and _carries(scene, s.through))
    return [whole_speaker(scene.tree, whole(scene.tree, s)) for s in (*named, *media)]


def _carries(scene: Scene, through: Span) -> bool:
    """Whether those whom something was told to, or who quote it, are a medium other than the report's."""
    words = through.of(scene.text)
    wire = is_wire(scene.annotation.report, scene.knowledge.sources.named(words))
    return not wire and scene.knowledge.sources.kind_of(words) == "media"


def _first_person(scene: Scene, span: Span) -> bool:
    """ "We" and "you", which do not tell who speaks."""
    return span.of(scene.text).lower() in FIRST


def marked(scene: Scene, proposal: Proposal) -> list[Span]:
    """The spans that the model marks as sources, as whole phrases, without those that cannot be one."""
    tree = scene.tree
    pieces = (_bare(tree, s) for s in told(tree, proposal.roles, "sources"))
    return [whole_speaker(tree, whole(tree, s)) for s in pieces if s and not _first_person(scene, s) and not _silent(scene, s)]


def _bare(tree: Tree, span: Span) -> Span | None:
    """A span without the signs and prepositions at its ends; None for an agent ("by the army"), for what is
    only said again in brackets and for a piece of a hyphened word."""
    tokens = tree.inside(span)
    first, last = tokens.start, tokens.stop - 1
    if tree.lower(first) == "by" or tree.word(first) in HYPHENS or tree.word(last) == ")":
        return None
    while first < last and tree.upos(first) in ("PUNCT", "ADP"):
        first += 1
    while first < last and tree.upos(last) == "PUNCT":
        last -= 1
    bracketed = tree.word(first - 1) == "("
    return None if bracketed or tree.upos(first) == "PUNCT" else tree.span(first, last)


def _silent(scene: Scene, span: Span) -> bool:
    """Whether words stand for nobody who speaks: "it" for nothing ("it is reported"), an agency's name
    that only signs the report."""
    tree, i = scene.tree, top(scene.tree, span)
    verb = tree.head(i) if tree.relation(i).startswith("nsubj") else -1
    if tree.lower(i) == "it" and tree.relation(i) in ("expl", "nsubj:pass"):
        return True
    return tree.lower(verb) not in SAYING and is_wire(scene.annotation.report, scene.knowledge.sources.named(span.of(scene.text)))


def _quoted(scene: Scene, trigger: Span) -> list[Span]:
    """2."""
    speaker = _speaker(scene, trigger)
    return [whole_speaker(scene.tree, speaker)] if speaker else []


def _short(scene: Scene, source: Source) -> str | None:
    return scene.knowledge.sources.named(source.text)


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


def speakers(scene: Scene) -> tuple[Source, ...]:
    """Everybody whose words the report gives, whether or not they tell of an event."""
    spans = [s.speaker for s in scene.sayings] + [q.speaker for q in scene.annotation.quotations if q.speaker]
    return tuple(source(scene, s) for s in dict.fromkeys(spans))


def people(scene: Scene, found: Iterable[Source]) -> frozenset[Span]:
    """The spans of those sources that are one person: named ones, and singular nouns for persons."""
    return frozenset(s.span for s in found if _is_person(scene.tree, s.span))


def _is_person(tree: Tree, span: Span) -> bool:
    tokens = tree.inside(span)
    entities = (tree.entity_at(i) for i in tokens)
    named = any(e is not None and e.label == "PER" and e.end <= span.end for e in entities)
    return named or tree.lower(top(tree, span)) in PERSONS


def _common(words: str) -> bool:
    """Whether words hold no name: no capital after the article."""
    first, _, rest = words.partition(" ")
    return (rest if first.lower() in ("the", "a", "an") else words).islower()


def kind(scene: Scene, named: Mention) -> str:
    """The kind of a source: by its words, by the party behind them, else by how a person is introduced."""
    introduced = (scene.antecedents.introduced(named.span),)
    phrases = (named.text, named.name, *(s.of(scene.text) for s in introduced if s))
    told = chain((p for p in phrases if p), introductions(scene.tree, named.span))
    kinds = (scene.knowledge.sources.kind_of(p) for p in told)
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
    return quotation.speaker if len(words) >= LEAST_SAID else None


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
