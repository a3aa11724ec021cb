"""When: which time expression is the time of an event. What its words come to is told by `coding.moments`."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from marsad.coding.moments import Interval, bystanders, find, resolve
from marsad.coding.moments.expressions import Expression, expressions
from marsad.coding.syntax import Tree
from marsad.model.annotation import Proposal
from marsad.model.record import Time
from marsad.model.span import Span
from marsad.text import dates

__all__ = ["Interval", "find", "resolve", "when", "when_told"]

# A time the event model is less sure of than this is left out.
_SURE = 0.4
# A proposal less likely than not is no event.
_LIKELY = 0.5
# Types of events that are said: what was said on Friday was done on Friday.
_SPOKEN = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))


def when(proposal: Proposal, tree: Tree, *, tense: str | None = None) -> Time | None:
    """The time of a proposed event: 1. what the event model marks, 2. what hangs on the trigger.

    Where the model marks no roles, it is the nearest told.
    """
    asked = _Asked.of(proposal, tree)
    if not proposal.roles:
        near = when_told(asked.text, asked.sentence, asked.trigger)
        return _time(near, asked, tense) if near else None
    first = None
    for span in chain(_marked(asked), _hanging(asked)):
        told = _time(span, asked, tense)
        if told.from_ or told.to:
            return told
        first = first or told
    return first


@dataclass(frozen=True, slots=True)
class _Asked:
    """A proposed event whose time is asked for, and where it stands."""

    proposal: Proposal
    tree: Tree
    sentence: Span
    trigger: Span

    @classmethod
    def of(cls, proposal: Proposal, tree: Tree) -> "_Asked":
        sentence = tree.annotation.sentences[proposal.sentence].span
        return cls(proposal, tree, sentence, Span(proposal.start, proposal.end))

    @property
    def text(self) -> str:
        return self.tree.text

    @property
    def published(self) -> str | None:
        return self.tree.annotation.report.published

    @property
    def others(self) -> list[Proposal]:
        """The other likely events of the report."""
        return [
            p for p in self.tree.annotation.proposals if p.score >= _LIKELY and p.start != self.trigger.start
        ]


# --- what the model marks --------------------------------------------------------------------------------
# "as soon as next week": words that the model takes for the whole; they are no time by themselves.
_LEADING = re.compile(r"(?: (?:as|soon|early|late|the|of|in|on|at|almost|nearly|about))* ")
_SCRAP = re.compile(r"(?!since$)\w+", re.IGNORECASE)
# "Since Norland [issued orders]": a name begins no time; in the training data no mark is such.
_BROKEN = re.compile(r"[Ss]ince (?:the )?[A-Z][\w-]*")


def _marked(asked: _Asked) -> Iterator[Span]:
    """What the event model marks as the time, the likeliest first, whole; not what times something else."""
    marked = (r for r in asked.proposal.roles if r.role == "time" and r.score >= _SURE)
    for role in sorted(marked, key=lambda r: -r.score):
        span = Span(role.start, role.end)
        meant = _meant(asked, span)
        words = span.of(asked.text)
        scrap = _SCRAP.fullmatch(words) or _BROKEN.fullmatch(words)
        if not meant and span.overlaps(asked.sentence) and not scrap:
            yield span
        for expression in meant:
            if not _idle(expression, asked):
                whole = expression.told_by(asked.trigger, asked.text)
                alone = len(meant) == 1 and whole == expression.whole
                yield Span(min(span.start, whole.start), max(span.end, whole.end)) if alone else whole


def _meant(asked: _Asked, span: Span) -> list[Expression]:
    """The expressions that a mark cuts through or, if none, the one that it leads up to; bare hours last."""
    told = _expressions(asked.text, asked.sentence)
    cut = [e for e in told if e.whole.overlaps(span)]
    cut = cut or [e for e in told if _LEADING.fullmatch(asked.text, span.end, e.whole.start)][:1]
    return sorted(cut, key=lambda e: dates.match(e.bare.of(asked.text).lower(), only=("part",)) is not None)


# Characters that an expression can reach beyond a sentence that was cut short.
_BEYOND = 40


# Every event of a sentence asks for them, more than once.
@lru_cache(maxsize=256)
def _expressions(text: str, sentence: Span) -> tuple[Expression, ...]:
    """The expressions that begin in a sentence."""
    cut_short = not sentence.of(text).rstrip().endswith((".", "!", "?"))
    end = min(len(text), sentence.end + _BEYOND * cut_short)
    told = (e.moved(sentence.start) for e in expressions(text[sentence.start : end]))
    return tuple(e for e in told if e.bare.start < sentence.end)


def _idle(expression: Expression, asked: _Asked) -> bool:
    """Whether an expression times something else than the event."""
    tree, sentence, trigger = asked.tree, asked.sentence, asked.trigger
    if bystanders.idle(asked.text, sentence, expression.bare):
        return True
    if expression.begun and expression.told_by(trigger, asked.text) == expression.whole:
        return _another_between(asked, trigger.end, expression.whole.start)
    types = asked.proposal.types
    spoken = max(types, key=lambda t: types[t], default="") in _SPOKEN
    said = not spoken and bystanders.of_saying(tree, expression.bare, trigger)
    return said or bystanders.of_another_clause(tree, sentence, expression.whole, trigger)


def _another_between(asked: _Asked, start: int, end: int) -> bool:
    """Whether another event is told between two places, or they stand in the wrong order.

    "The offensive" of "a raid in the offensive that began on Friday" is what began, not the raid.
    """
    return start > end or any(start <= p.start and p.end <= end for p in asked.others)


# --- what hangs on the trigger ---------------------------------------------------------------------------
def _hanging(asked: _Asked) -> Iterator[Span]:
    """Expressions that hang on the trigger itself, no other event being told between."""
    for expression in _expressions(asked.text, asked.sentence):
        bare, trigger = expression.bare, asked.trigger
        gap = sorted((bare.start, bare.end, trigger.start, trigger.end))[1:3]
        own = bystanders.its_own(asked.tree, bare, trigger) and not _another_between(asked, *gap)
        if own and not _idle(expression, asked):
            yield expression.told_by(trigger, asked.text)


# --- without a model -------------------------------------------------------------------------------------
# Words between an event told by rule and its time. Given triggers, F1 on gold/train is 64.5 at 8, 67.4 at 20.
_NEAR = 20
_SAID_ON = re.compile(
    r"\b(?:said|says|told|reported|announced|added|published|updated|statement)\b[^.]{0,25}$", re.IGNORECASE
)
# Characters back from a time to the verb of saying.
_SAYING = 40


def when_told(text: str, sentence: Span, trigger: Span) -> Span | None:
    """The expression nearest to the trigger in its sentence, save datelines and when somebody said so."""
    found = []
    for expression in _expressions(text, sentence):
        span = expression.told_by(trigger, text)
        gap = text[min(span.end, trigger.end) : max(span.start, trigger.start)]
        said = _SAID_ON.search(text, max(sentence.start, span.start - _SAYING), span.start)
        idle = said or bystanders.idle(text, sentence, expression.bare)
        if not idle and not span.overlaps(trigger) and len(gap.split()) <= _NEAR:
            found.append((len(gap), span))
    return min(found)[1] if found else None


# --- what the words come to where they stand -------------------------------------------------------------
# Words that may count from a time told before.
_ANCHORED = re.compile(
    r"\b(?:then|same|that|previous|following|preceding|next|earlier|later|before|after\w*|first|since|prior"
    r"|the day|morning|afternoon|evening|night|midnight|dawn|noon|midday|dusk|\d+ ?(?:am|pm|[ap]\.m)"
    r"|\d+:\d\d)\b"
)
# "Hours later" counts from a day and from no month.
_SHORT = re.compile(r"\b(?:minute|hour|day)s? (?:later|after|earlier|before)\b", re.IGNORECASE)
_LONG = frozenset(("month", "year"))
# Characters back to the time told before.
_BACK = 1500
_FROM_WHAT_FOLLOWS = re.compile(
    r"\b((?:minute|hour|day|night|week|month|year)s?) (after|before)$", re.IGNORECASE
)
_FOLLOWS = re.compile(r" (?!and\b|but\b)\w")


def _time(span: Span, asked: _Asked, tense: str | None) -> Time:
    words = span.of(asked.text)
    read = _read(span, asked, tense) or Interval(None, None, "unknown")
    return Time(
        start=span.start, end=span.end, text=words, from_=read.from_, to=read.to, precision=read.precision
    )


def _read(span: Span, asked: _Asked, tense: str | None) -> Interval | None:
    words, published = span.of(asked.text), asked.published
    counted = published is None or _ANCHORED.search(words.lower())
    anchor = _told_before(span, asked, wide=not _SHORT.search(words)) if counted else None
    if not (_FROM_WHAT_FOLLOWS.search(words) and _FOLLOWS.match(asked.text, span.end)):
        read = resolve(words, published, tense, anchor=anchor)
        lost = counted and anchor is None and tense != "future"
        return None if lost and _yet_to_come(read, published) else read
    # "A raid came a day after rebels shelled the port": the shelling was the day before the raid.
    if asked.trigger.start < span.end:
        return None
    base = anchor or (Interval(published, published, "day") if published else None)
    return resolve(_FROM_WHAT_FOLLOWS.sub(_turned, words), published, tense, anchor=base)


def _yet_to_come(read: Interval | None, published: str | None) -> bool:
    """Whether a time is after publication: "the next day", where no day was told, is not known."""
    return bool(read and read.from_ and published and read.from_ > published[:10])


def _turned(found: re.Match[str]) -> str:
    return f"{found[1]} {'before' if found[2].lower() == 'after' else 'after'}"


def _told_before(span: Span, asked: _Asked, *, wide: bool) -> Interval | None:
    """The last time before the span, in its paragraph or the one before, that comes to days; to months or
    years where it is `wide`.
    """
    text, sentences = asked.text, asked.tree.annotation.sentences
    paragraph = text.rfind("\n\n", 0, max(0, text.rfind("\n\n", 0, span.start)))
    start = max(paragraph, span.start - _BACK)
    for sentence in reversed(sentences[: bisect_left(sentences, span.start, key=lambda s: s.start)]):
        if sentence.end <= start:
            break
        for part in reversed(_expressions(text, sentence.span)):
            told = start <= part.whole.start and part.whole.end <= span.start
            read = resolve(part.whole.of(text), asked.published) if told else None
            if read and read.from_ and read.precision != "unknown" and (wide or read.precision not in _LONG):
                return read
    return None
