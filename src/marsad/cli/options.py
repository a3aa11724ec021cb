"""The options that commands share, each described once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "Actor",
    "ByRule",
    "Codes",
    "Date",
    "Db",
    "Debug",
    "Format",
    "GroupFormat",
    "IncidentFormat",
    "Lexicons",
    "Limit",
    "MinOrigins",
    "Near",
    "Outlet",
    "Output",
    "Quiet",
    "Since",
    "Status",
    "Targets",
    "Text",
    "TollRule",
    "Types",
    "Until",
    "Within",
]


class GroupFormat(StrEnum):
    """Formats of what is told of several reports together."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


class IncidentFormat(StrEnum):
    """Formats of what is known of many reports together."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    geojson = "geojson"


class TollRule(StrEnum):
    """How the best figure of people harmed is chosen; link.tolls.RULES says how. Named here as Format is."""

    conservative = "conservative"
    median = "median"
    latest = "latest"


class Format(StrEnum):
    """Formats of records; export.FORMATS writes them. Named here, so that --help need not load the
    exporters.
    """

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


Targets = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE|FOLDER|URL|-...",
        help="Pages (HTML), texts, tables (JSONL, CSV), folders of these, addresses; - is standard input.",
        show_default=False,
    ),
]
Date = Annotated[
    str | None,
    typer.Option("--date", metavar="DATE", help="When the reports were published, as in 2024-12-02."),
]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Who published the reports.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, not to standard output."),
]
Lexicons = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon",
        metavar="DIR",
        help="Add the frames, actors, places of a folder of YAML. May be repeated.",
    ),
]
Codes = Annotated[
    str | None,
    typer.Option(
        "--codes",
        metavar="NAME,...",
        help="Add the columns of other schemes to csv: plover, cameo, acled, ucdp, or your own.",
    ),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress and no notes; errors are still told.")
]
Debug = Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")]
Db = Annotated[
    str,
    typer.Option("--db", metavar="FILE|URL", help="The store: a file, or postgresql://user@host/database."),
]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="From this day on.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Up to this day, included.")]
Near = Annotated[
    str | None, typer.Option("--near", metavar="PLACE", help="Around this place: Ariha, or Ariha, SYR.")
]
Within = Annotated[
    float | None,
    typer.Option("--within", metavar="KM", help="How far around it; else as it reaches, and 25 km.", min=0),
]
Types = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Of this type, as ASSAULT. May be repeated."),
]
Actor = Annotated[
    str | None,
    typer.Option("--actor", metavar="NAME", help="With this party on either side: name, id or country code."),
]
Status = Annotated[
    str | None,
    typer.Option("--status", metavar="STATUS", help="asserted, future, hypothetical or negated."),
]
Text = Annotated[
    str | None,
    typer.Option("--text", metavar="WORDS", help="With all these words in it or one of its reports."),
]
MinOrigins = Annotated[
    int, typer.Option("--min-origins", metavar="N", help="Told by so many independent origins.", min=0)
]
ByRule = Annotated[
    TollRule, typer.Option("--toll-rule", help="How the best figure of people harmed is chosen.")
]
Limit = Annotated[int | None, typer.Option("--limit", metavar="N", help="The first N of them.", min=1)]
