"""`marsad resolve`: what a party, a place or a time stands for, by itself."""

from enum import StrEnum
from typing import Annotated

import typer

from marsad.cli.options import Date, Debug, Lexicons
from marsad.cli.talk import command, opened


class What(StrEnum):
    """What can be resolved."""

    actor = "actor"
    place = "place"
    time = "time"


@command
def resolve(
    what: Annotated[What, typer.Argument(help="What it is.", show_default=False)],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Its words.", show_default=False)],
    date: Date = None,
    near: Annotated[str | None, typer.Option("--near", metavar="PLACE", help="A place close by.")] = None,
    lexicon: Lexicons = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    debug: Debug = False,
) -> None:
    """Say what words stand for: a party's id and sector, a place's coordinates, a time's days."""
    from marsad.export.rows import write_rows
    from marsad.knowledge import load_knowledge
    from marsad.pipeline.resolve import RESOLVERS

    rows = RESOLVERS[what](text, load_knowledge(lexicon or ()), date=date, near=near)
    with opened(None) as out:
        write_rows(rows, out, as_json=json)
