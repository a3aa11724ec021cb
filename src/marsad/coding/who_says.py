"""Who says so: the sources of an event, the nearest to the event first.

1. Whoever speaks by the words around it (`sayings`), with the media that carry it. 2. Else the speaker of the
quotation that holds it. 3. Else whom the model marks. The report's own outlet and wire are no source, and
nobody is a source for what he does by saying so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from marsad.coding.claiming import disclaims
from marsad.coding.how_sure import likeliest
from marsad.coding.own_voice import is_own, is_wire
from marsad.coding.reporting import SAYING, VERBS
from marsad.coding.sayings import joining, speaking
from marsad.coding.scene import Scene
from marsad.coding.source import source
from marsad.coding.speaker_phrases import whole_speaker
from marsad.coding.syntax import Tree, listed, top
from marsad.coding.who import told, whole
from marsad.model.annotation import Proposal, Quotation
from marsad.model.record import Mention, Source
from marsad.model.span import Span

# Fewer words between quotation marks are a name or a word held at arm's length, not something said.
LEAST_SAID = 6
SPOKEN = frozenset(("ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"))
"""Types of what is done by speaking."""
UNTOLD = listed("i me we us you myself ourselves")
"""Pronouns that do not tell who speaks."""
_ON, _JOINED = ("and", "but", "while"), ("conj", "advcl", "parataxis")
HYPHENS = ("-", "‐", "‑", "–")


def sources(scene: Scene, proposal: Proposal) -> tuple[Source, ...]:
    """The sources of a proposed event."""
    trigger = Span(proposal.start, proposal.end)
    spans = _told(scene, proposal, trigger) or _quoted(scene, trigger) or _marked(scene, proposal)
    stance = likeliest(proposal.stance, "asserts")
    shaped = dict.fromkeys(_shaped(scene.tree, spans))
    outer = (s for s in shaped if not any(o != s and o.holds(s) for o in shaped))
    found = [source(scene, s, stance) for s in outer]
    found = [s for s in found if not disclaims(scene.tree, s.span)]
    report = scene.annotation.report
    return _chained(scene, [s for s in found if not is_own(report, s.text, _short(scene, s.text))])


def unspoken(type_: str, actors: Iterable[Mention], found: Sequence[Source]) -> tuple[Source, ...]:
    """The sources of an event without its own actors, if it is done by speaking: whoever accuses or demands
    is no source for having done so."""
    own = [a.span for a in actors] if type_ in SPOKEN else []
    return tuple(s for s in found if not any(s.span.overlaps(o) for o in own))


def _told(scene: Scene, proposal: Proposal, trigger: Span) -> list[Span]:
    """1., with what the model marks beside "according to", which often names the last of a chain alone."""
    around = speaking(scene.sayings, scene.tree.inside(trigger))
    found = [s.speaker for s in around if not _untold(scene, s.speaker)]
    found += [s.through for s in around if s.through and _carries(scene, s.through)]
    if found and all(scene.tree.lower(s.cue) == "according" for s in around):
        return [*(m for m in _marked(scene, proposal) if not any(m.overlaps(s) for s in found)), *found]
    return found


def _carries(scene: Scene, through: Span) -> bool:
    """Whether those whom something was told to, or who quote it, are a medium other than the report's."""
    words = through.of(scene.text)
    wire = is_wire(scene.annotation.report, _short(scene, words))
    return not wire and scene.knowledge.sources.kind_of(words) == "media"


def _quoted(scene: Scene, trigger: Span) -> list[Span]:
    """2., from the longest quotation around that has a speaker."""
    holding = (
        q
        for q in scene.annotation.quotations
        if q.start <= trigger.start and trigger.end <= q.end and q.speaker
    )
    quotation: Quotation | None = max(holding, key=lambda q: q.end - q.start, default=None)
    if quotation is None or quotation.speaker is None:
        return []
    words = scene.tree.inside(Span(quotation.start, quotation.end))
    return [quotation.speaker] if len(words) >= LEAST_SAID else []


def _marked(scene: Scene, proposal: Proposal) -> list[Span]:
    """3., without the words that cannot be a source."""
    tree = scene.tree
    pieces = (_bare(tree, s) for s in told(tree, proposal.roles, "sources"))
    spoken = (s for s in pieces if s and not _untold(scene, s) and not _silent(scene, s))
    trigger = Span(proposal.start, proposal.end)
    return [s for s in spoken if not _says_next(tree, s, trigger)]


def _says_next(tree: Tree, speaker: Span, trigger: Span) -> bool:
    """Whether somebody says what comes next, and not this: "rebels took the town, and the army said it had
    left". So coders of the training data have it in 45 of 46.
    """
    i = top(tree, speaker)
    verb = tree.head(i) if i >= 0 and tree.relation(i) == "nsubj" else -1
    if not trigger.end <= speaker.start < tree.span(verb, verb).start or tree.lower(verb) not in SAYING:
        return False
    return joining(tree, i) in _ON and (
        tree.relation(verb) in _JOINED or any(k > verb for k in tree.kids(verb, "ccomp"))
    )


def _bare(tree: Tree, span: Span) -> Span | None:
    """A span without the signs at its ends; None for who did something that is not saying ("held by the
    army"), for what is only said again in brackets and for a piece of a hyphened word."""
    tokens = tree.inside(span)
    first, last = tokens.start, tokens.stop - 1
    bracketed = "(" in (tree.word(first), tree.word(first - 1)) or tree.word(last) == ")"
    if not tokens or bracketed or tree.word(first) in HYPHENS or _acts(tree, span):
        return None
    while first < last and tree.upos(first) in ("PUNCT", "ADP"):
        first += 1
    while first < last and tree.upos(last) == "PUNCT":
        last -= 1
    return tree.span(first, last)


def _acts(tree: Tree, span: Span) -> bool:
    """Whether words are an agent after "by", and not one of a verb of saying."""
    first = tree.inside(span).start
    agent = "by" in (tree.lower(first), tree.lower(first - 1))
    return agent and tree.lower(tree.head(top(tree, span))) not in VERBS


def _untold(scene: Scene, span: Span) -> bool:
    return span.of(scene.text).lower() in UNTOLD


def _silent(scene: Scene, span: Span) -> bool:
    """Whether words stand for nobody who speaks: "it" for nothing ("it is reported"), an agency's name
    that only signs the report."""
    tree, i = scene.tree, top(scene.tree, span)
    if tree.lower(i) == "it" and tree.relation(i) in ("expl", "nsubj:pass"):
        return True
    speaks = tree.relation(i).startswith("nsubj") and tree.lower(tree.head(i)) in SAYING
    return not speaks and is_wire(scene.annotation.report, _short(scene, span.of(scene.text)))


def _shaped(tree: Tree, spans: Iterable[Span]) -> list[Span]:
    return [whole_speaker(tree, whole(tree, s)) for s in spans]


def _short(scene: Scene, words: str) -> str | None:
    """The short name of the agency, outlet or monitor that words are."""
    return scene.knowledge.sources.named(words)


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
