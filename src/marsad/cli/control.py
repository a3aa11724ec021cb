"""`marsad control`: who holds what ground."""

from typing import Annotated

import typer

import marsad.cli.options as opt
from marsad.cli.progress import watched
from marsad.cli.talk import command, opened, say

At = Annotated[str | None, typer.Option("--at", metavar="DATE", help="As told up to this day, included.")]


@command
def control(
    at: At = None,
    db: opt.Db = "marsad.db",
    format: opt.IncidentFormat = opt.IncidentFormat.table,
    output: opt.Output = None,
    lexicon: opt.Lexicons = None,
    quiet: opt.Quiet = False,
    debug: opt.Debug = False,
) -> None:
    """Tell who holds which place by the last dated report of it, in whose words, and who disputes it."""
    from marsad.export.incidents.holding import write_ground
    from marsad.knowledge import load_knowledge
    from marsad.link.views import ground
    from marsad.pipeline.looking import day_of, names_of, reach_of, records_on_ground
    from marsad.store import open_store

    day = day_of(at)
    with open_store(db, make=False) as store:
        knowledge = load_knowledge(lexicon or ())
        told = watched(records_on_ground(store, day), "looking", quiet=quiet)
        found = ground(told, knowledge, day)
        names = names_of(store, (quote.report for one in found for quote in one.quotes))
        with opened(output) as out:
            write_ground(found, names, format, out, reach_of(knowledge))
    if not found and not quiet:
        say("No report tells who holds a place.")
