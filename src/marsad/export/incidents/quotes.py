"""The words that a view rests on, as lines and as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.text import Text

from marsad.export.incidents.plain import Names
from marsad.export.marks import printable
from marsad.model.views import Quote

__all__ = ["quote_lines", "quote_to_dict"]

# The first and the last say since when and whether still; the others stand in the formats for programs.
SHOWN = 2


def quote_lines(quotes: Sequence[Quote], names: Names) -> Iterator[Text]:
    """The first and the last quote, each with its day, report and speaker, and how many are between."""
    for quote in quotes if len(quotes) <= SHOWN else (quotes[0], quotes[-1]):
        words = " ".join(quote.text.split())
        line = Text(f"{quote.day or 'no day'}  ", style="dim").append(printable(f"“{words}”"), "not dim")
        line.append(printable(f"  according to {quote.said_by}") if quote.said_by else "", "italic not dim")
        yield line.append(printable(f"  {names.get(quote.report, quote.report)}"), "dim")
    if len(quotes) > SHOWN:
        yield Text(f"and {len(quotes) - SHOWN} more, in the other formats", style="dim")


def quote_to_dict(quote: Quote, names: Names) -> dict[str, Any]:
    """The words with their place in the report; `said_by` is None where the outlet says it itself."""
    return {
        "report": names.get(quote.report, quote.report),
        "published": quote.published,
        "day": quote.day,
        "said_by": quote.said_by,
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
    }
