"""Nouns to the formats people use: records as JSON, JSON Lines, CSV or a table to read, and views in HTML."""

from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from marsad.errors import BadInput
from marsad.export.event_rows import write_csv
from marsad.export.json_text import write_json, write_jsonl
from marsad.export.notebook import CodedRecord
from marsad.export.table import write_table
from marsad.knowledge import Chosen
from marsad.model.codec import to_dict as to_json
from marsad.model.record import Record

__all__ = ["FORMATS", "CodedRecord", "check_format", "to_json", "write"]

FORMATS: Mapping[str, Callable[[Iterable[Record], TextIO], None]] = {
    "table": write_table,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
}


def write(records: Iterable[Record], format: str, out: TextIO, codes: Chosen | None = None) -> None:
    """Write records as they come, in one of FORMATS; `codes` adds columns to csv.

    Raises as `check_format`.
    """
    check_format(format, codes)
    if codes is None:
        FORMATS[format](records, out)
    else:
        write_csv(records, out, codes)


def check_format(format: str, codes: Chosen | None = None) -> None:
    """Raise BadInput for a format that is none, and for codes where there are no columns for them."""
    if format not in FORMATS:
        raise BadInput(f"{format!r} is no format of records; choose {', '.join(FORMATS)}")
    if codes is not None and format != "csv":
        raise BadInput(f"codes are columns of csv, and {format} has none; add --format csv")
