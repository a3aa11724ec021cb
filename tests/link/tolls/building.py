"""Records and claims for tests, from as few words as they need."""

from typing import Any

from marsad.model.incident import TollClaim
from marsad.model.record import Event, Number, Record, Source, Words
from marsad.model.report import Report
from marsad.model.span import Span


def record(
    body: str,
    *counts: tuple[str, str, int | None, int | None],
    title: str = "",
    status: str = "asserted",
    historical: bool = False,
) -> Record:
    """A report whose sentences, a line each, are events; `counts` are words, kind, low and high."""
    text = f"{title}\n\n{body}" if title else body
    report = Report(id="r1", text=text, sha256="0" * 64, title=title or None, published="2024-12-03")
    events = []
    for place, line in enumerate(filter(None, text.split("\n"))):
        at = Span(text.index(line), text.index(line) + len(line))
        numbers = tuple(_number(text, at, *count) for count in counts if count[0] in line)
        events.append(
            Event(
                id=f"e{place}",
                type="ASSAULT",
                status=status,
                historical=historical,
                trigger=Words(start=at.start, end=at.start + 1, text=text[at.start]),
                numbers=numbers,
                sentence=at,
                confidence=0.9,
                why="by hand",
            )
        )
    return Record(report=report, events=tuple(events))


def _number(text: str, line: Span, words: str, kind: str, low: int | None, high: int | None) -> Number:
    start = text.index(words, line.start)
    return Number(start=start, end=start + len(words), text=words, kind=kind, low=low, high=high)


def claim(
    low: int | None,
    high: int | None,
    report: str = "r1",
    *,
    speaker: str | None = None,
    **more: Any,
) -> TollClaim:
    """A claim of a report, by a speaker who is named or by the outlet."""
    source = Source(start=0, end=1, text=speaker, name=speaker) if speaker else None
    return TollClaim(
        report=report,
        low=low,
        high=high,
        sources=(source,) if source else (),
        end=more.get("start", 0) + 2,
        text=str(low if low is not None else high),
        **{"kind": "killed", "start": 0} | more,
    )
