"""Time expressions as corpora of TIMEX mark them, which is not quite as a record needs them.

A stretch told by two dates is two expressions ("22-25 April" is "22" and "25 April"), and what says only
loosely when ("this time"), or how often ("daily"), is one too. Records keep to `text.dates`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from marsad.model.span import Span
from marsad.text import dates
from marsad.text.forms import WIDER, unnamed
from marsad.text.numbers import lowered

__all__ = ["Marked", "find"]


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """An expression, and what it says in full: the "22" of "22-25 April" says "22 april"."""

    span: Span
    said: str


_WIDER = re.compile(rf"(?<![\w-])(?:{'|'.join(map(unnamed, WIDER.values()))})(?!\w|-(?!\d))")
# Words that corpora leave unmarked, though a record can be asked what they come to.
_UNMARKED = re.compile(r"soon|shortly|previously|formerly|past|the past(?= \w)|\w+ point")
# "..., this time led by": how many times, not when.
_AGAIN = re.compile(r"(?:, |[.!?]\s)$")


def find(text: str) -> Iterator[Marked]:
    """Every expression, in order."""
    low = lowered(text)
    told = [part for span in dates.find(text) for part in _parts(_bare(span, text, low), low)]
    # A bare figure is the first year of "499-493 BC".
    loose = (
        Marked(Span(*m.span()), f"{m[0]} bc" if m[0].isdigit() else m[0])
        for m in _WIDER.finditer(low)
        if _marked(m, low)
    )
    spans = [t.span for t in told]
    yield from sorted([*told, *(m for m in loose if not _meets(m.span, spans))])


def _marked(found: re.Match[str], low: str) -> bool:
    again = found[0] == "this time" and _AGAIN.search(low[: found.start()][-2:])
    return not again and not _UNMARKED.fullmatch(found[0])


def _meets(span: Span, others: Sequence[Span]) -> bool:
    """Whether the span shares a character with one of the others, which are in order and disjoint."""
    before = bisect_right(others, Span(span.end, span.end))
    return any(span.overlaps(o) for o in others[max(0, before - 2) : before + 1])


# "the Spring Offensive", "the summer offensive": the season describes, and the article is the noun's.
_DESCRIBES = re.compile(r" (?:[A-Z]|offensives?\b|campaigns?\b|fighting\b|attacks?\b)")
# "Two days after the raid": "after" joins the raid to the two days.
_JOINED = re.compile(r" (?:after|before)$")


def _bare(span: Span, text: str, low: str) -> Span:
    """The expression without an article or a conjunction that belongs to what follows."""
    words = span.of(low)
    if words.startswith("a ") and words.endswith("-long"):
        return Span(span.start + len("a "), span.end)
    describes = words.startswith("the ") and _DESCRIBES.match(text, span.end)
    if describes and dates.match(words, only=("season", "feast")):
        return Span(span.start + len("the "), span.end)
    joined = _JOINED.search(words)
    if joined and re.match(r" \w", low[span.end :][:2]) and dates.match(words, only=("ago",)):
        return Span(span.start, span.start + joined.start())
    return span


# "22-25 April 1951": the first number by itself, the second with its month; "May 4 and 5": the reverse.
_DAYS = re.compile(r"(?P<a>.*?\d(?:st|nd|rd|th)?)(?: ?[-–/] ?| to | and | or | through | until )(?P<b>\d.*)")


def _parts(span: Span, low: str) -> Iterator[Marked]:
    """Both ends of days or years that are told in one."""
    words = span.of(low)
    both, form = _DAYS.fullmatch(words), dates.match(words, only=("days", "years"))
    if not both or not form:
        yield Marked(span, words)
        return
    for end, in_full in zip("ab", _in_full(form[0], form[1].groupdict()), strict=True):
        yield Marked(Span(span.start + both.start(end), span.start + both.end(end)), in_full)


def _in_full(form: str, groups: Mapping[str, str | None]) -> tuple[str, str]:
    """What each end of the form says by itself."""
    said = {name: groups.get(name) or groups.get(f"{name}_") or "" for name in ("d1", "d2", "m", "y")}
    if form == "years":
        return said["y"], said["y"][:2] + (groups["until"] or "")
    of = f"{said['m']} {said['y']}".strip()
    return f"{said['d1']} {of}", f"{said['d2']} {of}"
