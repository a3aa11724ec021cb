"""`marsad problems`: what could not be read."""

import marsad.cli.options as opt
from marsad.cli.talk import command, opened


@command
def problems(
    db: opt.Db = "marsad.db",
    output: opt.Output = None,
    debug: opt.Debug = False,
) -> None:
    """List what `marsad add` could not read, and why; what could be read since is not among it."""
    from marsad.export.marks import printable
    from marsad.store import open_store

    with open_store(db, make=False) as store, opened(output) as out:
        for problem in store.problems():
            print(printable(str(problem)), file=out)
