"""A record that shows itself: readable in a console, marked in a notebook, plain dicts for tables."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from marsad.export.cells import Cell
from marsad.export.event_rows import rows
from marsad.export.marked_html import record_html
from marsad.knowledge import Chosen
from marsad.model.codec import to_dict
from marsad.model.record import Record

__all__ = ["CodedRecord"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CodedRecord(Record):
    """What `marsad.load()(text)` gives: a Record, with the ways to look at it."""

    @classmethod
    def of(cls, record: Record) -> "CodedRecord":
        """The same record, showing itself."""
        return cls(**{field.name: getattr(record, field.name) for field in fields(Record)})

    def to_dict(self) -> dict[str, Any]:
        """The whole record as plain dicts and lists, as docs/record.md writes it."""
        return to_dict(self)

    def rows(self, codes: Chosen | None = None) -> Iterator[dict[str, Cell]]:
        """One flat dict per event: `pandas.DataFrame(record.rows())`,
        `polars.DataFrame(list(record.rows()))`. `codes` adds those of other schemes: docs/formats.md.
        """
        return rows(self, codes)

    def __repr__(self) -> str:
        report = self.report
        name = report.title or " ".join(report.text.split())[:60]
        counts = (
            (len(self.events), "event"),
            (len(self.relations), "relation"),
            (len(self.control), "control record"),
            (len(self.warnings), "warning"),
        )
        told = ", ".join(f"{count} {what}{'' if count == 1 else 's'}" for count, what in counts if count)
        types = " ".join(dict.fromkeys(event.type for event in self.events))
        return f"<Record “{name}”: {told or 'nothing coded'}{f' ({types})' if types else ''}>"

    def _repr_html_(self) -> str:
        return record_html(self)
