"""`marsad changes`: what became other in the store, in order."""

from typing import Annotated

import typer

import marsad.cli.options as opt
from marsad.cli.talk import command, opened

Since = Annotated[int, typer.Option("--since", metavar="ID", help="The last change that you know.", min=0)]


@command
def changes(
    since: Since = 0,
    db: opt.Db = "marsad.db",
    output: opt.Output = None,
    debug: opt.Debug = False,
) -> None:
    """Tell what was added, merged, split, corrected or withdrawn since a change: one JSON object a line."""
    from marsad.export.changes import write_changes
    from marsad.store import open_store

    with open_store(db, make=False) as store, opened(output) as out:
        write_changes(store.changes(since), out)
