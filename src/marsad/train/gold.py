"""Coded reports to learn from.

Gold in the form of the record, and the project's own corpus in the form of quotes.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from marsad.errors import BadInput
from marsad.model.span import Span

ROLES = ("actors", "recipients", "places", "sources", "time", "numbers", "weapons")


@dataclass(slots=True)
class GoldEvent:
    """One coded event: its trigger, what it is, and the spans of each role."""

    trigger: Span
    types: tuple[str, ...]
    """The type, then others that a careful annotator could defend."""
    mode: tuple[str, ...] = ()
    status: str = "asserted"
    historical: bool = False
    optional: bool = False
    stance: str = "asserts"
    roles: dict[str, list[Span]] = field(default_factory=dict)
    kinds: dict[Span, str] = field(default_factory=dict)
    """What each number counts."""


@dataclass(slots=True)
class GoldReport:
    """One coded report."""

    id: str
    text: str
    published: str | None
    events: list[GoldEvent]
    entities: list[tuple[int, int, str]] | None = None
    weapons_known: bool = False
    """Whether weapons and platforms are among the entities; if not, they are not learnt from this report."""


def read_gold(path: Path) -> Iterator[GoldReport]:
    """Reports of a JSONL file.

    Each is either in the form of the record or as the corpus writes it (quotes instead of offsets). Raises
    BadInput, naming the line, for one that is neither.
    """
    # Not splitlines: a text may hold the separators of Unicode.
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if line.strip():
            try:
                raw = json.loads(line)
                coded = _from_record(raw) if "report" in raw else _from_quotes(raw)
            except (AttributeError, LookupError, TypeError, ValueError) as error:
                raise BadInput(f"{path}, line {number}: not a coded report ({error})") from error
            yield coded


def _span(node: dict[str, Any]) -> Span:
    return Span(node["start"], node["end"])


def _from_record(raw: dict[str, Any]) -> GoldReport:
    events = []
    for e in raw["events"]:
        roles = {r: [_span(m) for m in e.get(r) or ()] for r in ROLES if r != "time"}
        roles["time"] = [_span(e["time"])] if e.get("time") else []
        events.append(
            GoldEvent(
                trigger=_span(e["trigger"]),
                types=(e["type"], *e.get("alt_types", ())),
                mode=tuple(e.get("mode", ())),
                status=e.get("status", "asserted"),
                historical=bool(e.get("historical")),
                optional=bool(e.get("optional")),
                stance=next((s.get("stance", "asserts") for s in e.get("sources", ())), "asserts"),
                roles=roles,
                kinds={_span(n): n["kind"] for n in e.get("numbers", ())},
            )
        )
    report = raw["report"]
    return GoldReport(report["id"], report["text"], report.get("published"), events)


def _from_quotes(raw: dict[str, Any]) -> GoldReport:
    text = f"{raw['title']}\n\n{raw['text']}" if raw.get("title") else raw["text"]
    events = []
    for e in raw.get("events", ()):
        trigger = _find(text, e["trigger"], None)
        near = partial(_find, text, near=trigger)
        roles = {r: [near(q) for q in e.get(r) or ()] for r in ("actors", "recipients", "places", "weapons")}
        roles["sources"] = [near(s["text"]) for s in e.get("sources") or ()]
        roles["time"] = [near(e["time"])] if e.get("time") else []
        numbers = {near(n["text"]): n["kind"] for n in e.get("numbers") or ()}
        roles["numbers"] = list(numbers)
        events.append(
            GoldEvent(
                trigger=trigger,
                types=(e["type"], *e.get("alt_types", ())),
                mode=tuple(e.get("mode") or ()),
                status=e.get("status") or "asserted",
                historical=bool(e.get("historical")),
                optional=bool(e.get("optional")),
                stance=next((s.get("stance", "asserts") for s in e.get("sources") or ()), "asserts"),
                roles=roles,
                kinds=numbers,
            )
        )
    names = {
        (m.start(), m.end(), label) for label, q in raw.get("entities") or () for m in _all(text, _bare(q)[0])
    }
    known = bool(raw.get("weapons_known"))
    return GoldReport(raw["id"], text, raw.get("published"), events, outermost(names), known)


def outermost(spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Spans in order, without those that lie in or overlap one that begins earlier or reaches further."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _bare(quote: str) -> tuple[str, int | None]:
    match = re.fullmatch(r"(.*)@(\d+)", quote, re.S)
    return (match[1], int(match[2])) if match else (quote, None)


def _all(text: str, words: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)) or list(
        re.finditer(re.escape(words), text)
    )


def _find(text: str, quote: str, near: Span | None) -> Span:
    """Where a quote stands: the n-th time (`words@n`), else nearest to `near`, else the first time."""
    words, nth = _bare(quote)
    places = re.finditer(re.escape(words), text) if nth else _all(text, words)
    found = [Span(m.start(), m.end()) for m in places]
    if len(found) < (nth or 1):
        raise ValueError(f"{quote!r} does not stand in the text")
    if nth:
        return found[nth - 1]
    if near is None:
        return found[0]
    return min(found, key=lambda s: max(s.start - near.end, near.start - s.end, 0))
