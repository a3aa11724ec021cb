"""The words of a report as a tree: subtrees, noun phrases, clauses, neighbours.

Every function bears annotations without syntax (all heads -1) and with broken syntax (cycles, heads out of
range): it then falls back on the order of the words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from marsad.model.annotation import Annotation, Entity, Sentence
from marsad.model.span import Span


def listed(words: str) -> frozenset[str]:
    """A small word list written as one string."""
    return frozenset(words.split())


NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON", "SYM"))
"""Parts of speech that a plain noun phrase is made of."""
HEADS = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
"""Parts of speech that can head one."""
OUTSIDE = listed(
    """
    acl acl:relcl appos parataxis conj cc case mark cop nsubj nsubj:pass csubj advcl aux aux:pass dep
    """
)
"""Relations whose subtrees do not belong to the noun phrase of their head (`annotation.md`: no
relative clauses, no appositions)."""
CLAUSAL = listed("root acl acl:relcl advcl ccomp xcomp csubj parataxis advcl:relcl csubj:pass")
"""Relations that open a clause."""
NAMES = frozenset(("PER", "ORG", "ARM", "LOC", "FAC"))
"""Entity labels that name something by themselves; two of them side by side are two things whose comma
was lost."""
GLUE = frozenset(("-", "–", "'s", "’s", "'", "’"))
"""Signs that stand inside a noun phrase."""


@dataclass(frozen=True, slots=True)
class Tree:
    """An annotation with its words at hand; every tuple has one entry per token."""

    annotation: Annotation
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    """In lower case, with straight apostrophes."""
    lemmas: tuple[str, ...]
    """In lower case; the word itself where none is known."""
    tags: tuple[str, ...]
    """Parts of speech."""
    relations: tuple[str, ...]
    heads: tuple[int, ...]
    """The head of each token, -1 if it has none."""
    children: tuple[tuple[int, ...], ...]
    """The dependents of each token, in order."""
    places: tuple[int, ...]
    """The place of its sentence, -1 if none holds it."""
    names: tuple[Entity | None, ...]
    """The longest entity that it belongs to."""
    size: int
    """How many tokens there are."""
    spots: dict[str, list[int]]
    """Where each word of `lowers` stands, in order."""
    tops: dict[Span, int] = field(default_factory=dict, compare=False, repr=False)
    """What `top` has told before: every question to an event asks for the words that govern its spans."""

    @classmethod
    def of(cls, annotation: Annotation) -> "Tree":
        """Read the tree off an annotation."""
        tokens, size = annotation.tokens, len(annotation.tokens)
        starts, ends = tuple([t.start for t in tokens]), tuple([t.end for t in tokens])
        words = tuple([annotation.words(t) for t in tokens])
        lowers = tuple([w.lower().replace("’", "'") for w in words])
        spots: dict[str, list[int]] = {}
        for i, word in enumerate(lowers):
            spots.setdefault(word, []).append(i)
        heads = tuple([t.head if 0 <= t.head < size and t.head != i else -1 for i, t in enumerate(tokens)])
        children: list[list[int]] = [[] for _ in tokens]
        for i, head in enumerate(heads):
            if head >= 0:
                children[head].append(i)
        places = [-1] * size
        for place, s in enumerate(annotation.sentences):
            for i in range(max(s.first, 0), min(s.last, size)):
                places[i] = place
        names: list[Entity | None] = [None] * size
        for entity in sorted(annotation.entities, key=lambda e: e.end - e.start):
            for i in _sharing(starts, ends, entity.start, entity.end):
                names[i] = entity
        return cls(
            annotation=annotation,
            starts=starts,
            ends=ends,
            words=words,
            lowers=lowers,
            lemmas=tuple([(t.lemma or word).lower() for t, word in zip(tokens, words, strict=True)]),
            tags=tuple([t.upos for t in tokens]),
            relations=tuple([t.relation for t in tokens]),
            heads=heads,
            children=tuple(map(tuple, children)),
            places=tuple(places),
            names=tuple(names),
            size=size,
            spots=spots,
        )

    def __len__(self) -> int:
        return self.size

    @property
    def text(self) -> str:
        """The report's text."""
        return self.annotation.report.text

    def word(self, i: int) -> str:
        """Token i as written; empty outside the report."""
        return self.words[i] if 0 <= i < self.size else ""

    def lower(self, i: int) -> str:
        """Token i in lower case, with straight apostrophes; empty outside the report."""
        return self.lowers[i] if 0 <= i < self.size else ""

    def lemma(self, i: int) -> str:
        """The lemma of token i in lower case; the word itself where none is known."""
        return self.lemmas[i] if 0 <= i < self.size else ""

    def upos(self, i: int) -> str:
        """The part of speech of token i; empty outside the report."""
        return self.tags[i] if 0 <= i < self.size else ""

    def relation(self, i: int) -> str:
        """The dependency relation of token i; empty outside the report."""
        return self.relations[i] if 0 <= i < self.size else ""

    def head(self, i: int) -> int:
        """The head of token i, -1 if it has none."""
        return self.heads[i]

    def kids(self, i: int, *relations: str) -> tuple[int, ...]:
        """Dependents of token i, all or those of the relations given."""
        kids = self.children[i]
        return tuple([k for k in kids if self.relations[k] in relations]) if kids and relations else kids

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of token `last` (included)."""
        return Span(self.starts[first], self.ends[last])

    def where(self, words: Iterable[str], first: int = 0) -> list[int]:
        """The tokens from `first` on that are, in lower case, one of these words, in order."""
        return sorted(i for word in self.spots.keys() & words for i in self.spots[word] if i >= first)

    def at(self, offset: int) -> int:
        """The token that holds a character, or the one before it; -1 before the first."""
        return bisect_right(self.starts, offset) - 1

    def inside(self, span: Span) -> range:
        """The tokens that share a character with a span."""
        return _sharing(self.starts, self.ends, span.start, span.end)

    def sentence(self, i: int) -> int:
        """The place of the sentence that holds token i; -1 if there is none."""
        return self.places[i] if 0 <= i < self.size else -1

    def bounds(self, i: int) -> range:
        """The tokens of the sentence of token i; the token alone where sentences are missing."""
        place = self.sentence(i)
        s: Sentence | None = self.annotation.sentences[place] if place >= 0 else None
        return range(s.first, min(s.last, self.size)) if s else range(i, i + 1)

    def ancestors(self, i: int) -> Iterator[int]:
        """Heads of token i, nearest first; ends at a root or where the tree bites its tail."""
        seen = {i}
        while (i := self.head(i)) >= 0 and i not in seen:
            seen.add(i)
            yield i

    def entity_at(self, i: int) -> Entity | None:
        """The longest entity that token i belongs to."""
        return self.names[i] if 0 <= i < self.size else None


def _sharing(starts: tuple[int, ...], ends: tuple[int, ...], start: int, end: int) -> range:
    """The tokens that share a character with `start` to `end`."""
    first = bisect_right(ends, start)
    return range(first, bisect_left(starts, end, first) if end > start else first)


def hyphen_behind(tree: Tree, i: int) -> bool:
    """Whether a hyphen and no space joins token i to the next."""
    if not 0 <= i < len(tree) - 1:
        return False
    return tree.ends[i] == tree.starts[i + 1] and "-" in (tree.word(i)[-1:], tree.word(i + 1)[:1])


def top(tree: Tree, span: Span) -> int:
    """The token of a span that governs the others: its head lies outside; the last noun where syntax
    is missing; -1 if empty."""
    found = tree.tops.get(span)
    if found is None:
        found = tree.tops[span] = _top(tree, tree.inside(span))
    return found


def _top(tree: Tree, tokens: range) -> int:
    if not tokens:
        return -1
    free = [i for i in tokens if tree.heads[i] not in tokens and tree.tags[i] != "PUNCT"]
    if len(free) == 1:
        return free[0]
    nouns = [i for i in (free or tokens) if tree.upos(i) in HEADS]
    return nouns[-1] if nouns else (free or list(tokens))[-1]


def subtree(tree: Tree, i: int, without: frozenset[str] = frozenset()) -> list[int]:
    """Token i and what hangs on it, in order of the text, leaving out subtrees that hang on i itself
    by a relation of `without`."""
    found = {i}
    stack = [k for k in tree.children[i] if tree.relation(k) not in without]
    while stack:
        k = stack.pop()
        if k not in found:
            found.add(k)
            stack.extend(tree.children[k])
    return sorted(found)


def noun_phrase(tree: Tree, i: int) -> Span:
    """The noun phrase headed by token i, without relative clauses, appositions, conjuncts and
    prepositions before it."""
    members = set(subtree(tree, i, OUTSIDE))
    first = last = i
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    while first < i and tree.upos(first) in ("PUNCT", "ADP", "CCONJ", "SCONJ"):
        first += 1
    while last > i and tree.upos(last) in ("PUNCT", "ADP", "CCONJ", "SCONJ"):
        last -= 1
    return tree.span(first, last)


def clause(tree: Tree, i: int) -> int:
    """The head of the clause that token i stands in: i itself or the nearest ancestor that opens a clause."""
    return next((k for k in (i, *tree.ancestors(i)) if tree.relation(k) in CLAUSAL or tree.head(k) < 0), i)


def conjuncts(tree: Tree, i: int) -> list[int]:
    """Token i and what is coordinated with it as its dependents, in order."""
    found = [i]
    for k in found:
        found.extend(c for c in tree.kids(k, "conj") if c not in found)
    return sorted(found)


def _nominal(tree: Tree, i: int) -> bool:
    """Whether a token can stand in a plain noun phrase; participles can where syntax says that they
    modify, dates cannot."""
    entity = tree.entity_at(i)
    if entity is not None and entity.label == "DATE":
        return False
    modifies = tree.upos(i) == "VERB" and tree.relation(i) in ("amod", "compound")
    return tree.upos(i) in NOMINAL or tree.lower(i) in GLUE or modifies


def _parted(tree: Tree, left: int, right: int) -> bool:
    """Whether a name ends at `left` and another begins at `right`: two things side by side."""
    a, b = tree.entity_at(left), tree.entity_at(right)
    return a is not None and b is not None and a != b and a.label in NAMES and b.label in NAMES


def phrase_after(tree: Tree, i: int) -> Span | None:
    """The plain noun phrase that begins at token i: words up to the first that is not nominal, names
    whole."""
    bounds = tree.bounds(i) if 0 <= i < len(tree) else range(0)
    last = i - 1
    while last + 1 in bounds and _goes_on(tree, i, last + 1):
        entity = tree.entity_at(last + 1)
        last = max(last + 1, tree.inside(Span(entity.start, entity.end))[-1] if entity else 0)
    while last >= i and tree.upos(last) not in HEADS | {"ADJ", "VERB"}:
        last -= 1
    return (
        tree.span(i, last)
        if last >= i and any(tree.upos(k) in HEADS | {"ADJ"} for k in range(i, last + 1))
        else None
    )


def _goes_on(tree: Tree, first: int, i: int) -> bool:
    """Whether the phrase begun at `first` goes on with token i."""
    if i == first:
        return _nominal(tree, i) and tree.lower(i) not in GLUE
    if tree.upos(i) in ("PRON", "DET") or _stands_alone(tree, i - 1):
        return False
    return _nominal(tree, i) and not _parted(tree, i - 1, i)


BE = listed("is are was were be been being")
POSSESSIVE = listed("its their his her our my your whose")


def phrase_before(tree: Tree, i: int) -> Span | None:
    """The plain noun phrase that ends right before token i (a comma between is passed over)."""
    last = i - 2 if tree.word(i - 1) == "," else i - 1
    if (
        not 0 <= last < len(tree)
        or tree.upos(last) not in HEADS
        or (i < len(tree) and last not in tree.bounds(i))
    ):
        return None
    first = last
    while first - 1 in tree.bounds(last) and not _starts(tree, first):
        first -= 1
    while first < last and tree.lower(first) in GLUE:
        first += 1
    return tree.span(first, last)


def _starts(tree: Tree, first: int) -> bool:
    """Whether no phrase reaches further left than token `first`."""
    entity = tree.entity_at(first)
    if entity and entity.start < tree.starts[first]:
        return False
    if tree.upos(first) in ("DET", "PRON") or tree.lower(first) in POSSESSIVE:
        return True
    return not _nominal(tree, first - 1) or _stands_alone(tree, first - 1) or _parted(tree, first - 1, first)


def _stands_alone(tree: Tree, i: int) -> bool:
    """Whether token i is a pronoun that no noun follows in its phrase: "they", but not "their"."""
    return tree.upos(i) == "PRON" and tree.lower(i) not in POSSESSIVE
