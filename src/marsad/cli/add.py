"""`marsad add`: reports into the store, coded and linked."""

from typing import Annotated

import typer

import marsad.cli.options as opt
from marsad.cli.progress import watched
from marsad.cli.talk import Tally, command, say

Paths = Annotated[list[str] | None, typer.Argument(metavar="FILE|FOLDER|URL|-...", show_default=False)]
Map = Annotated[
    str | None, typer.Option("--map", metavar="OURS=THEIRS,...", help="Columns of tables, as title=headline.")
]
Again = Annotated[
    bool, typer.Option("--again", help="Code what is known, too; without paths, all that is in the store.")
]


@command
def add(  # noqa: PLR0913 - typer reads the options off the signature
    paths: Paths = None,
    db: opt.Db = "marsad.db",
    map: Map = None,
    again: Again = False,
    date: opt.Date = None,
    outlet: opt.Outlet = None,
    lexicon: opt.Lexicons = None,
    quiet: opt.Quiet = False,
    debug: opt.Debug = False,
) -> None:
    """Read, code, keep and link reports. What is there already is left as it is."""
    from marsad.cli.targets import columns_of, found
    from marsad.pipeline import Given, load
    from marsad.pipeline.adding import Adding
    from marsad.store import open_store

    columns, given, tally = columns_of(map), Given(published=date, outlet=outlet), Tally()
    with open_store(db) as store:
        adding = Adding(store, lambda: load(lexicon or ()).pipeline, given, again=again)
        kept = adding.add(found(paths, columns)) if paths else adding.again() if again else ()
        new = sum(one.is_new for one in watched(tally.good(kept), "adding", quiet=quiet))
        linked = sum(1 for _ in watched(adding.link(), "linking", quiet=quiet))
    if not quiet:
        say(f"{new} of {tally.done} reports are new; {linked} linked.")
    tally.close()
