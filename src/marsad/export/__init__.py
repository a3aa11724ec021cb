"""Nouns to the formats people use: records as JSON, JSON Lines, CSV or a table to read, and views in HTML."""

from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from marsad.errors import BadInput
from marsad.export.event_rows import write_csv
from marsad.export.json_text import write_json, write_jsonl
from marsad.export.notebook import CodedRecord
from marsad.export.table import write_table
from marsad.model.codec import to_dict as to_json
from marsad.model.record import Record

__all__ = ["FORMATS", "CodedRecord", "to_json", "write"]

FORMATS: Mapping[str, Callable[[Iterable[Record], TextIO], None]] = {
    "table": write_table,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
}


def write(records: Iterable[Record], format: str, out: TextIO) -> None:
    """Write records as they come, in one of FORMATS. Raises BadInput for another format."""
    if format not in FORMATS:
        raise BadInput(f"{format!r} is no format of records; choose {', '.join(FORMATS)}")
    FORMATS[format](records, out)
