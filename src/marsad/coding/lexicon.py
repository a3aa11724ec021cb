"""Frames at work: which words of a report a frame matches, who fills its slots, and the event that it
proposes without a model."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from marsad.coding.status import Cues, status_by_cues
from marsad.coding.syntax import Tree, clause, conjuncts, noun_phrase
from marsad.knowledge import Frame, Frames
from marsad.model.annotation import Proposal, Scored
from marsad.model.span import Span

PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
"""What a word's tag is called in the lexicon; words of other or unknown tags match any frame."""
AT = frozenset(("in", "at", "near", "on", "outside", "around", "inside"))
"""Prepositions that say where something happens."""
# A frame is certain of its type and of nothing else; the rest is as sure as rules over syntax are.
SURE, SLOT = 0.9, 0.9


@dataclass(frozen=True, slots=True)
class Match:
    """A frame and the tokens that it matched, its head first: a verb's first word, a noun's last."""

    frame: Frame
    tokens: tuple[int, ...]

    @property
    def head(self) -> int:
        """The token that the slots hang on."""
        return self.tokens[0]


def matches(tree: Tree, frames: Frames, holds: Callable[[Match], bool] = lambda _: True) -> Iterator[Match]:
    """The frames that a report's words match, in order of the text: of the longest expression that begins
    at a word, the first whose conditions hold."""
    for sentence in tree.annotation.sentences:
        words = range(max(sentence.first, 0), min(sentence.last, len(tree)))
        lemmas = list(tree.lemmas[words.start : words.stop])
        for at in (at for at, lemma in enumerate(lemmas) if frames.begins(lemma)):
            tried = _tried(tree, frames, words, lemmas, at)
            if best := next((m for m in tried if holds(m)), None):
                yield best


def _tried(tree: Tree, frames: Frames, words: range, lemmas: list[str], at: int) -> Iterator[Match]:
    """The frames of the longest expressions that begin at a word, by the word's own tag, then as a noun
    that other words precede ("cross-border raid"); the head must have the frame's tag."""
    for pos in dict.fromkeys((PARTS.get(tree.upos(words[at])), "noun")):
        found = frames.match(lemmas, at, pos)
        for frame in found.frames if found else ():
            match = Match(frame, _headed(frame, words, found.places if found else ()))
            if PARTS.get(tree.upos(match.head), frame.pos) == frame.pos:
                yield match


def _headed(frame: Frame, words: range, places: Iterable[int]) -> tuple[int, ...]:
    """The tokens at some places of a sentence, the head first."""
    tokens = [words[k] for k in places]
    head = tokens[0] if frame.pos == "verb" else tokens[-1]
    return (head, *(t for t in tokens if t != head))


def propose(tree: Tree, match: Match, lights: frozenset[str], cues: Cues) -> Proposal:
    """The event that a match tells, in the form in which the model proposes one."""
    frame, head = match.frame, match.head
    actors = fillers(tree, match, frame.actor, lights)
    recipients = [i for i in fillers(tree, match, frame.recipient, lights) if i not in actors]
    if frame.mutual and not recipients:
        actors = sorted({k for i in actors for k in conjuncts(tree, i)})
    span = tree.span(min(match.tokens), max(match.tokens))
    roles = [
        *_scored(tree, "actors", actors, span),
        *_scored(tree, "recipients", recipients, span),
        *_places(tree, head),
    ]
    return Proposal(
        start=span.start,
        end=span.end,
        sentence=max(tree.sentence(head), 0),
        score=SURE,
        types={frame.type: SURE},
        status={frame.status or status_by_cues(tree, head, cues): SURE},
        historical=0.0,
        modes=dict.fromkeys(frame.mode, SURE),
        stance={"asserts": SURE},
        roles=tuple(roles),
    )


def _scored(tree: Tree, role: str, heads: Iterable[int], trigger: Span) -> Iterator[Scored]:
    for i in heads:
        span = noun_phrase(tree, i)
        if not span.overlaps(trigger):
            yield Scored(role, span.start, span.end, SLOT)


def _places(tree: Tree, head: int) -> Iterator[Scored]:
    """Names of places that hang on the event word as "in X", "near X"."""
    for i in dict.fromkeys((*tree.kids(head, "obl", "nmod"), *tree.kids(clause(tree, head), "obl"))):
        entity = tree.entity_at(i)
        if entity and entity.label in ("LOC", "FAC") and preposition(tree, i) in AT:
            yield Scored("places", entity.start, entity.end, SLOT)


def preposition(tree: Tree, i: int) -> str:
    """The preposition of a phrase's head; empty if it has none."""
    return next((tree.lower(k) for k in tree.kids(i, "case")), "")


def fillers(tree: Tree, match: Match, slots: Iterable[str], lights: frozenset[str]) -> list[int]:
    """The heads that fill any of the slots, coordinated ones too, in order of the text."""
    found: set[int] = set()
    for slot in slots:
        for node in _nodes(tree, match, lights):
            for i in slot_of(tree, node, slot):
                found.update(k for k in conjuncts(tree, i) if k not in match.tokens)
    return sorted(found)


def _nodes(tree: Tree, match: Match, lights: frozenset[str]) -> list[int]:
    """The words that the slots may hang on: the match's own, and the verb that only carries a noun
    ("launched an attack on")."""
    nodes = list(match.tokens)
    carrier = tree.head(match.head)
    carried = tree.relation(match.head) in ("obj", "nsubj:pass") and tree.lemma(carrier) in lights
    if match.frame.pos == "noun" and carried:
        nodes.append(carrier)
    return nodes


def slot_of(tree: Tree, i: int, slot: str) -> list[int]:
    """The dependents (or governor) of token i that stand in a slot such as `nsubj`, `obl:by` or
    `nmod:poss`."""
    relation, _, case = slot.partition(":")
    if slot == "nsubj":
        return _subjects(tree, i)
    if slot == "nsubj:pass":
        return list(tree.kids(i, "nsubj:pass")) or _modified(tree, i, passive=True)
    if relation in ("obl", "nmod") and case and case != "poss":
        return [k for k in tree.kids(i, "obl", "nmod", "obl:agent") if preposition(tree, k) == case]
    return list(tree.kids(i, slot))


def _subjects(tree: Tree, i: int) -> list[int]:
    """The subject of a verb, its own or the one that it shares: of its governor (xcomp, conj), or the
    noun that it modifies."""
    own = tree.kids(i, "nsubj")
    if own or tree.kids(i, "nsubj:pass"):
        return list(own)
    for k in tree.ancestors(i):
        if tree.relation(i) not in ("conj", "xcomp", "advcl"):
            break
        if tree.kids(k, "nsubj", "nsubj:pass"):
            return list(tree.kids(k, "nsubj", "nsubj:pass"))
        i = k
    return _modified(tree, i, passive=False)


def _modified(tree: Tree, i: int, *, passive: bool) -> list[int]:
    """The noun that a participle modifies: "troops shelling the town", "civilians killed in the raid"."""
    head = tree.head(i)
    if head < 0 or tree.relation(i) not in ("acl", "acl:relcl"):
        return []
    past = not tree.lower(i).endswith("ing") and tree.relation(i) == "acl"
    return [head] if past == passive else []
