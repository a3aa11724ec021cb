"""Who says what by the words around it: reporting clauses, and the stretch of the report that each gives.

1. Verbs of saying give the clause that hangs on them; the main verb of a sentence, or one that closes it
("..., a doctor said on Sunday"), gives all of the sentence. 2. Verbs of blame ("accused", "condemned") give
what somebody is blamed for. 3. "Quoted X as saying" gives the sentence to X, through the medium that quotes.
4. "According to" gives the sentence. 5. A headline is given by who stands behind its colon.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.coding.parties import is_party, singular
from marsad.coding.reporting import CLOSING, QUOTING, SAYING, VERBS
from marsad.coding.saying_verbs import content_of, denied, governs, sentence_before, subject_of
from marsad.coding.speaker_phrases import BESIDE, JOINING, closing, parted
from marsad.coding.syntax import HEADS, Tree, conjuncts, listed, noun_phrase, phrase_after, subtree, top
from marsad.model.span import Span

ACCOUNTS = listed(
    "activist doctor eyewitness medic report resident source spokesman spokeswoman statement witness"
)
"""Nouns of those and of that which is cited, beside the parties."""
# Words between a verb of saying and "citing".
NEAR = 6
# Words of a speaker behind the colon of a headline.
HEADLINE = 5


@dataclass(frozen=True, slots=True)
class Saying:
    """A stretch of a report, as tokens, that somebody says; `cue` is the token that tells so."""

    speaker: Span
    cue: int
    content: frozenset[int]
    clause: frozenset[int] = frozenset()
    """The part of the content that hangs on the cue, where the rest is only the sentence around it."""
    beside: bool = False
    """Whether it stands beside what others say and not within it: "while a doctor said"."""
    through: Span | None = None
    """Whom it was told to, or who quotes it."""


def sayings(tree: Tree) -> tuple[Saying, ...]:
    """The reporting clauses of a report."""
    found: list[Saying] = []
    for i in tree.where({"according"} | VERBS):
        if tree.lower(i) == "according" and tree.lower(i + 1) == "to":
            found.extend(_according(tree, i))
        elif tree.lower(i) in VERBS and tree.upos(i) in ("VERB", "AUX") and not denied(tree, i):
            found.extend(_quoted(tree, i) if tree.lower(i) in QUOTING else _said(tree, i))
    return (*found, *_headline(tree))


def speaking(told: Sequence[Saying], tokens: range) -> list[Saying]:
    """Those who say some words, the nearest first. What is said within somebody's clause is said by both;
    beside it, by the nearer alone."""
    holding = sorted((s for s in told if not s.content.isdisjoint(tokens)), key=lambda s: len(s.content))
    near = holding[0] if holding else None
    return [s for s in holding if near and (s.cue == near.cue or (near.cue in s.clause and not near.beside))]


def _said(tree: Tree, i: int) -> Iterator[Saying]:
    """1. and 2."""
    form = tree.lower(i)
    told = SAYING.get(form) == "tell"
    through = _addressed(tree, i) if told else None
    speaker = closing(tree, i, addressed=told) if form in CLOSING else None
    if speaker:
        content = _sentence(tree, i, [speaker])
        yield Saying(speaker, i, content, content, through=through)
        return
    subject = subject_of(tree, i)
    given = content_of(tree, i) or sentence_before(tree, i, subject)
    if subject < 0 or not given:
        return
    speakers = _row(tree, subject)
    joined = joining(tree, subject)
    own = {t for t in given if t > i} if joined else given
    clause = frozenset(own) - {i, *subtree(tree, subject)}
    alone = joined or form not in SAYING or given.isdisjoint(tree.bounds(i)) or not governs(tree, i)
    content = clause if alone else _sentence(tree, i, speakers) - set(subtree(tree, subject))
    if content:
        yield from (Saying(s, i, content, clause, joined in BESIDE, through) for s in speakers)


def joining(tree: Tree, subject: int) -> str:
    """The word before a subject that joins its clause to another; empty if none does."""
    word = tree.lower(tree.inside(noun_phrase(tree, subject)).start - 1)
    return word if word in JOINING else ""


def _row(tree: Tree, head: int) -> list[Span]:
    """A speaker and those coordinated with it, each as a phrase."""
    heads = (k for k in conjuncts(tree, head) if tree.upos(k) in HEADS)
    return [part for k in heads for part in parted(tree, _hyphenated(tree, noun_phrase(tree, k)))]


def _hyphenated(tree: Tree, span: Span) -> Span:
    """A phrase with the whole of the compound that it begins in: "Britain-based group"."""
    first = tree.inside(span).start
    cut = tree.word(first - 1) in ("-", "–") and first - 2 in tree.bounds(first)
    return Span(tree.starts[first - 2], span.end) if cut else span


def _sentence(tree: Tree, cue: int, speakers: Sequence[Span]) -> frozenset[int]:
    """The sentence of a cue without the cue, the speakers and the coordinate clauses with a subject of their
    own that go on behind it."""
    aside = {cue, *(t for s in speakers for t in tree.inside(s))}
    for k in tree.kids(cue, "conj"):
        if k > cue and tree.kids(k, "nsubj", "nsubj:pass") and not tree.kids(k, "mark"):
            aside.update(subtree(tree, k))
    return frozenset(tree.bounds(cue)) - aside


def _addressed(tree: Tree, verb: int) -> Span | None:
    """Whom somebody told it."""
    after = phrase_after(tree, verb + 1)
    return after if after and tree.upos(verb + 1) not in ("SCONJ", "PRON") else None


def _quoted(tree: Tree, i: int) -> Iterator[Saying]:
    """3."""
    said = next((k for k in tree.kids(i, "obj") if k > i), -1)
    speaker = phrase_after(tree, i + 1) if said < 0 else noun_phrase(tree, said)
    if speaker is None or not _can_speak(tree, top(tree, speaker)):
        return
    medium = next((m for m in (subject_of(tree, i), _reporter(tree, i)) if m >= 0), -1)
    through = noun_phrase(tree, medium) if medium >= 0 else None
    content = _sentence(tree, i, [speaker, through] if through else [speaker])
    yield Saying(speaker, i, content, through=through)


def _reporter(tree: Tree, citing: int) -> int:
    """The subject of the verb of saying right before "citing": "the radio reported on Monday, citing ..."."""
    near = range(max(tree.bounds(citing).start, citing - NEAR), citing)
    verb = next((k for k in reversed(near) if tree.lower(k) in CLOSING), -1)
    return subject_of(tree, verb) if verb >= 0 and tree.lower(citing) in ("citing", "quoting") else -1


def _can_speak(tree: Tree, i: int) -> bool:
    """Whether a noun is a party, a person or an account: one also cites elections and years."""
    return is_party(tree, i) or singular(tree.lower(i)) in ACCOUNTS


def _according(tree: Tree, i: int) -> Iterator[Saying]:
    """4."""
    named, first = tree.head(i), phrase_after(tree, i + 2)
    hangs = named > i and tree.upos(named) in HEADS
    speakers = _row(tree, named) if hangs else [first] if first else []
    content = _sentence(tree, i, speakers) - {i + 1}
    yield from (Saying(s, i, content, content) for s in speakers)


def _headline(tree: Tree) -> Iterator[Saying]:
    """5."""
    title = tree.annotation.report.title
    tokens = tree.inside(Span(0, len(title))) if title and tree.text.startswith(title) else range(0)
    colon = next((i for i in reversed(tokens) if tree.word(i) == ":"), -1)
    if colon < 0:
        return
    behind, ahead = range(colon + 1, tokens.stop), range(tokens.start, colon)
    for named, rest in ((behind, ahead), (ahead, behind)):
        if _names_speaker(tree, named) and len(rest) > len(named):
            yield Saying(tree.span(named[0], named[-1]), colon, frozenset(rest))
            return


def _names_speaker(tree: Tree, tokens: range) -> bool:
    """Whether the words on one side of a colon are nothing but a noun phrase, and no place or date."""
    if not 0 < len(tokens) <= HEADLINE or any(tree.upos(i) not in (*HEADS, "ADJ", "DET") for i in tokens):
        return False
    entity = tree.entity_at(tokens[-1])
    return entity is None or entity.label in ("PER", "ORG", "ARM")
