"""The grammar of values: how a claim writes what it says, and how it is read back.

    value  = count | days | geonames | symbol | words | "-" | value (" " value)+
    count  = number | [number] ".." [number]                 5   201..   10..12   ..
    days   = day | day ".." [day] | ".." day                 2024-12-01   2024-11-27..2024-12-01
    geonames = "geonames:" number                            geonames:170063
    symbol = letter (letter | digit | "_" | "-" | ":" | ".")*  ASSAULT   hts   country:rus
    words  = a JSON string                                   "local gunmen"

`-` is nobody, nothing known. Ranges hold both ends. No value holds a control character.
"""

import json
import re
from dataclasses import dataclass

from marsad.errors import BadInput

__all__ = [
    "Count",
    "Days",
    "Geonames",
    "Named",
    "Nobody",
    "Several",
    "Symbol",
    "Value",
    "named",
    "parse",
    "write",
]

_SYMBOL = r"[A-Za-z](?:[A-Za-z0-9_:-]|\.(?!\.))*"
_DAY = r"\d{4}-\d\d-\d\d"
_WORDS = r'"(?:[^"\\\x00-\x1f]|\\.)*"'
_GEONAMES = r"geonames:(\d+)"
_ONE = re.compile(rf"{_WORDS}|[^\s\"]+")


@dataclass(frozen=True, slots=True)
class Count:
    """How many: `low` to `high`; None is open."""

    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days, both included; one of them may be open."""

    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Geonames:
    """A place of the gazetteer."""

    id: int


@dataclass(frozen=True, slots=True)
class Symbol:
    """A word of the ontology or the id of a party."""

    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """The words of a report, where nothing better is known."""

    text: str


@dataclass(frozen=True, slots=True)
class Nobody:
    """The report does not say."""


@dataclass(frozen=True, slots=True)
class Several:
    """What belongs together: who backs whom, who took what from whom."""

    values: "tuple[Count | Days | Geonames | Symbol | Named | Nobody, ...]"


One = Count | Days | Geonames | Symbol | Named | Nobody
Value = One | Several


def named(id_: str | None, words: str) -> Symbol | Named:
    """A party, by id if it has one that is a symbol, else by its words."""
    is_symbol = id_ is not None and re.fullmatch(_SYMBOL, id_) and not re.fullmatch(_GEONAMES, id_)
    return Symbol(id_) if id_ is not None and is_symbol else Named(id_ or words)


def write(value: Value) -> str:
    """The value in the grammar's form."""
    match value:
        case Several(values):
            return " ".join(write(one) for one in values)
        case Count(low, high):
            return _range(*("" if end is None else str(end) for end in (low, high)))
        case Days(first, last):
            return _range(first or "", last or "")
        case Geonames(id_):
            return f"geonames:{id_}"
        case Symbol(text):
            return text
        case Named(text):
            return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    return "-"


def parse(written: str) -> Value:
    """What `write` wrote. Raises BadInput where it is no value."""
    parts = _ONE.findall(written)
    if not parts or " ".join(parts) != written:
        raise BadInput(f"no value: {written!r}; values are written as docs/weighing.md says")
    values = tuple(_one(part) for part in parts)
    return values[0] if len(values) == 1 else Several(values)


def _range(low: str, high: str) -> str:
    return low if low == high and low else f"{low}..{high}"


def _one(written: str) -> One:
    if written == "-":
        return Nobody()
    if written[0] == '"':
        return Named(json.loads(written))
    if found := re.fullmatch(_GEONAMES, written):
        return Geonames(int(found[1]))
    if re.fullmatch(_SYMBOL, written):
        return Symbol(written)
    for ends, kind in ((r"\d+", _count), (_DAY, Days)):
        if found := re.fullmatch(rf"({ends})?(\.\.)?({ends})?", written):
            low, dots, high = found.groups()
            if dots or high is None:
                return kind(low, high if dots else low)
    raise BadInput(f"no value: {written!r}; values are written as docs/weighing.md says")


def _count(low: str | None, high: str | None) -> Count:
    return Count(None if low is None else int(low), None if high is None else int(high))
