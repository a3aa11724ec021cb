"""What the caller knows about the reports."""

from dataclasses import dataclass

from marsad.errors import BadInput
from marsad.read.dates import parse_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Publication date and outlet as the caller gives them; they win over what a page says of itself.

    Raises BadInput for a date that is none: once, before the first report is read.
    """

    published: str | None = None
    """A date with its year, best ISO 8601: 2024-12-02, or 2024-12-02T09:30:00+02:00."""
    outlet: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and parse_date(self.published) is None:
            raise BadInput(f"{self.published!r} is no date; write year-month-day, as in 2024-12-02")


NOTHING = Given()
