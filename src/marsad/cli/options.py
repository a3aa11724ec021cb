"""The options that commands share, each described once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "Codes",
    "Date",
    "Db",
    "Debug",
    "Format",
    "GroupFormat",
    "Lexicons",
    "Outlet",
    "Output",
    "Quiet",
    "Targets",
]


class GroupFormat(StrEnum):
    """Formats of what is told of several reports together."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


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
