"""What a sentence says about how a place's name is meant: cues that a person can read.

The first is the slot that the name fills ("subject", "in", "owner"); of names in a row all fill the slot of
the first. The word that it hangs on adds its kinds (`words.py`): "subject: acting", "of: part".
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from marsad.annotate.metonymy.words import kinds
from marsad.knowledge import load_knowledge
from marsad.model.annotation import Annotation
from marsad.model.span import Span


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Prepositions that say where or which way, whatever they hang on: all are the slot "in".
WHERE = _listed(
    """
    in at near within throughout across around inside outside off through along beyond via toward towards
    behind above below beneath onto upon into
    """
)
# Prepositions that are a slot of their own.
OTHERS = _listed("of by with for against between among to from over as like than on about")
# What gives examples of a phrase: they fill its slot.
EXAMPLES = _listed("including like such excluding except")
OWNERS = frozenset(("'s", "’s", "'", "’"))
SLOTS = {
    "nsubj": "subject",
    "nsubj:pass": "passive subject",
    "obj": "object",
    "iobj": "object",
    "obl:agent": "by",
    "nmod:poss": "owner",
    "compound": "modifier",
    "amod": "modifier",
    "flat": "modifier",
}
"""Slots by relation; any other is "loose"."""
ROW = frozenset(("conj", "appos", "flat"))
NAMES = frozenset(("PROPN", "NOUN", "X", "ADJ"))
VERBS = frozenset(("VERB", "AUX"))
BESIDE = _listed("nmod nmod:unmarked appos compound amod acl acl:relcl")
"""Relations of what describes a name."""
NEAR = ("contest", "rule", "part")
"""Kinds that tell something wherever they stand in the sentence."""


class Words:
    """The words of a report as trees, as far as the cues ask."""

    def __init__(self, annotation: Annotation) -> None:
        self.text = annotation.report.text
        self.tokens = annotation.tokens
        self._starts, self._ends = [t.start for t in self.tokens], [t.end for t in self.tokens]
        self.lowers = [annotation.words(t).lower() for t in self.tokens]
        self.kinds = [
            kinds(w, t.lemma.lower(), t.upos) for w, t in zip(self.lowers, self.tokens, strict=True)
        ]
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head >= 0:
                self.children[token.head].append(i)
        self._bounds = [range(s.first, s.last) for s in annotation.sentences for _ in range(s.first, s.last)]

    def inside(self, span: Span) -> list[int]:
        """The words that share a character with a span."""
        return list(range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)))

    def top(self, inside: Sequence[int]) -> int:
        """The word of a name that the others hang on; the last noun where that is unclear."""
        free = [i for i in inside if self.tokens[i].head not in inside and self.tokens[i].upos != "PUNCT"]
        nouns = [i for i in free or inside if self.tokens[i].upos in ("NOUN", "PROPN")]
        return free[0] if len(free) == 1 else (nouns or free or inside)[-1]

    def relation(self, i: int) -> str:
        """How a word hangs on its head."""
        return self.tokens[i].relation

    def cases(self, i: int) -> list[str]:
        """The prepositions and the possessive of a word."""
        return [self.lowers[k] for k in self.children[i] if self.relation(k) == "case"]

    def rest(self, inside: Sequence[int]) -> Iterator[int]:
        """The other words of the sentence that a name stands in."""
        return (i for i in self._bounds[inside[0]] if i not in inside)


def cues(words: Words, span: Span) -> frozenset[str]:
    """The cues for the name at a span; none where no word stands there."""
    inside = words.inside(span)
    return frozenset(_cues(words, span, inside)) if inside else frozenset()


def _cues(words: Words, span: Span, inside: Sequence[int]) -> Iterator[str]:
    top = words.top(inside)
    first = _first(words, top)
    slot = _slot(words, top, first)
    yield slot
    head = words.tokens[first].head
    if head >= 0:
        yield from _of_head(words, slot, head)
    if any(words.relation(k) in BESIDE and "part" in words.kinds[k] for k in words.children[first]):
        yield "described: part"
    near = {kind for i in words.rest(inside) for kind in words.kinds[i]}
    yield from (f"near: {kind}" for kind in NEAR if kind in near)
    if span.of(words.text).removeprefix("the ").removeprefix("The ") in _countries():
        yield "country"
    if _behind_comma(words, inside, top):
        yield "behind a comma"


def _of_head(words: Words, slot: str, head: int) -> Iterator[str]:
    """What the word that a name hangs on says."""
    for kind in words.kinds[head]:
        yield f"{slot}: {kind}"
        yield f"any: {kind}"
    verb = words.tokens[head].upos in VERBS
    if slot in OTHERS:
        yield f"{slot}, behind a {'verb' if verb else 'noun'}"
    if not verb:
        where = not WHERE.isdisjoint(words.cases(head))
        yield f"of a noun, {words.relation(head)}{', where' if where else ''}"


def _first(words: Words, top: int) -> int:
    """The first of the names in a row, or the phrase that a name is an example of."""
    i, seen = top, {top}
    while (head := words.tokens[i].head) >= 0 and head not in seen and _goes_up(words, i, head):
        i = head
        seen.add(i)
    return i


def _goes_up(words: Words, i: int, head: int) -> bool:
    if not EXAMPLES.isdisjoint(words.cases(i)):
        return True
    in_row = words.relation(i) in ROW and words.tokens[head].upos in NAMES
    return in_row and (words.relation(i) == "conj" or not words.cases(i))


def _slot(words: Words, top: int, first: int) -> str:
    """What a name is in its clause; its own preposition goes before that of the first in its row."""
    for i in dict.fromkeys((top, first)):
        cases = words.cases(i)
        if not OWNERS.isdisjoint(cases):
            return "owner"
        told = [c for c in cases if c not in EXAMPLES]
        if told and words.relation(i) != "compound":
            return _preposition(words, i, told)
    return SLOTS.get(words.relation(first), "loose")


def _preposition(words: Words, i: int, cases: Sequence[str]) -> str:
    """The slot of a preposition of one word or several: "all over" and "as far as" say where."""
    everywhere = cases[0] == "over" and any(words.lowers[k] == "all" for k in words.children[i])
    told = cases[0] if len(cases) > 2 or cases[-1] == "of" else cases[-1]
    if everywhere or told in WHERE or (cases[0] == "as" and len(cases) > 1):
        return "in"
    return told if told in OTHERS else "another preposition"


def _behind_comma(words: Words, inside: Sequence[int], top: int) -> bool:
    """Whether a name says where the name before it lies ("Falls, Idaho"), being none of a row."""
    if any(words.relation(i) == "conj" for i in (top, *words.children[top])):
        return False
    before = inside[0] - 1
    return before > 0 and words.lowers[before] == "," and words.text[words.tokens[before - 1].start].isupper()


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """The names of countries."""
    return frozenset(n for c in load_knowledge().countries.by_code.values() for n in (c.name, *c.also))
