"""Who says what: the sources of coded events against attributions that others marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from marsad.evaluate.matches import Matches, matched
from marsad.model.span import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that are somebody's: where the source is named (nowhere, in a passive), and what is said."""

    sources: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An event as coded: its trigger, and the spans of its sources."""

    trigger: Span
    sources: tuple[Span, ...]


def speakers(told: Iterable[Told], attributions: Sequence[Attribution]) -> Matches:
    """Event by event: who says so, if anybody does.

    Gold are the events whose trigger lies in the content of an attribution with a source; said are those
    coded with a source; right are those of both where a source overlaps one of the gold. Events said by
    sources that are nowhere named count neither way.
    """
    total = Matches()
    for event in told:
        around = [a for a in attributions if touches(a.content, [event.trigger])]
        named = [a for a in around if a.sources]
        if named or not around:
            right = any(touches(a.sources, event.sources) for a in named)
            total += Matches(right, bool(event.sources), right, bool(named))
    return total


def sources(told: Iterable[Told], attributions: Sequence[Attribution]) -> Matches:
    """Source by source, each span once: those of coded events against all that are marked, by overlap."""
    said = {span for event in told for span in event.sources}
    gold = {a.sources for a in attributions if a.sources}
    return matched(sorted(gold), [(span,) for span in sorted(said)], touches)


def touches(left: Iterable[Span], right: Iterable[Span]) -> bool:
    """Whether a span of one side overlaps a span of the other."""
    others = tuple(right)
    return any(a.overlaps(b) for a in left for b in others)


def spans_of(part: str, text: str) -> tuple[Span, ...]:
    """Where a part of a text stands in it; a part with words left out stands in several places.

    Words that the text has not are passed over; none found gives no span.
    """
    at = text.find(part)
    if at >= 0 and part:
        return (Span(at, at + len(part)),)
    words, wanted = _words(text), part.split()
    blocks = SequenceMatcher(None, [w.of(text) for w in words], wanted, autojunk=False).get_matching_blocks()
    return tuple(Span(words[b.a].start, words[b.a + b.size - 1].end) for b in blocks if b.size)


def _words(text: str) -> list[Span]:
    found, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        found.append(Span(start, at))
    return found
