"""The one codec between a Record and the JSON of docs/record.md: plain dicts out, records back in.

Absent values (None) are left out; lists are always there, so that a table of events has the same columns
every time.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from marsad.model.record import Event, Record
from marsad.model.report import Report

__all__ = ["event_to_dict", "from_dict", "report_to_dict", "to_dict"]

# What the record says about its report. `original`, `origins` and `left_out` stay with the report: they are
# the reader's evidence, four times the size of the rest.
REPORT_FIELDS = (
    "id", "external_id", "sha256", "url", "outlet", "agency", "title", "byline",
    "dateline", "published", "language", "text",
)  # fmt: skip


def to_dict(record: Record) -> dict[str, Any]:
    """The record as plain dicts, lists, strings and numbers, in the order of docs/record.md."""
    return {
        "report": report_to_dict(record.report),
        "events": [event_to_dict(event) for event in record.events],
        "relations": _plain(msgspec.to_builtins(record.relations)),
        "control": _plain(msgspec.to_builtins(record.control)),
        "warnings": list(record.warnings),
    }


def event_to_dict(event: Event) -> dict[str, Any]:
    """One event as plain dicts and lists."""
    plain: dict[str, Any] = _plain(msgspec.to_builtins(event))
    return plain


def from_dict(plain: Mapping[str, Any]) -> Record:
    """The record that `to_dict` wrote. Raises msgspec.ValidationError, naming the field, where the form is
    another.
    """
    return msgspec.convert(_named(plain), Record)


def report_to_dict(report: Report) -> dict[str, Any]:
    """The report as the record shows it."""
    values = {name: getattr(report, name) for name in REPORT_FIELDS}
    return {name: value for name, value in values.items() if value is not None}


def _plain(value: Any) -> Any:
    """Without absent values, and with `from` for `from_`, a word that Python keeps for itself."""
    if isinstance(value, dict):
        return {_word(name): _plain(inner) for name, inner in value.items() if inner is not None}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value


def _word(name: str) -> str:
    return "from" if name == "from_" else name


def _named(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {("from_" if name == "from" else name): _named(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_named(inner) for inner in value]
    return value
