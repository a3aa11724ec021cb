"""`marsad gazetteer`: places looked up, and the full index of GeoNames made."""

from pathlib import Path
from typing import Annotated

import typer

from marsad.cli.options import Debug, Lexicons, Quiet
from marsad.cli.talk import command, say

gazetteer = typer.Typer(help="Look places up, or make the full index of GeoNames.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(help="A place as a report writes it.", show_default=False)]
Near = Annotated[list[str] | None, typer.Option(help="A place of the same report. May be repeated.")]
Land = Annotated[str | None, typer.Option(metavar="XXX", help="Prefer this country; ISO 3166 alpha-3.")]
Dump = Annotated[list[Path], typer.Argument(help="Files of GeoNames: SY.zip.", show_default=False)]
Folder = Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="A lexicon folder for it.")]


@gazetteer.command()
@command
def find(
    name: Name, near: Near = None, country: Land = None, lexicon: Lexicons = None, debug: Debug = False
) -> None:
    """List the places that a name may mean, the likeliest first, and why."""
    from marsad.export.candidates import told
    from marsad.knowledge import load_knowledge

    print(*told(load_knowledge(lexicon or ()), name, near or (), country), sep="\n")


@gazetteer.command()
@command
def build(dump: Dump, output: Folder, quiet: Quiet = False, debug: Debug = False) -> None:
    """Make a gazetteer of all that GeoNames has, for --lexicon DIR of the other commands."""
    from marsad.cli.progress import watched
    from marsad.knowledge.gazetteer.into import build_into

    count = build_into(output, dump, lambda lines, what: watched(lines, what, quiet=quiet))
    say(f"{count:,} places; marsad code --lexicon {output} uses them")
