"""Records as JSON: the whole record of docs/record.md, nothing lost."""

import json
from collections.abc import Iterable
from typing import TextIO

from marsad.model.codec import to_dict
from marsad.model.record import Record

__all__ = ["write_json", "write_jsonl"]


def write_json(records: Iterable[Record], out: TextIO) -> None:
    """One JSON array of records, indented for reading, written as the records come."""
    before = "[\n"
    for record in records:
        out.write(before + json.dumps(to_dict(record), ensure_ascii=False, indent=1))
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def write_jsonl(records: Iterable[Record], out: TextIO) -> None:
    """One record a line; each is flushed, so that a reader at the other end of a pipe need not wait."""
    for record in records:
        out.write(json.dumps(to_dict(record), ensure_ascii=False) + "\n")
        out.flush()
