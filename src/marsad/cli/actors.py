"""`marsad actors`: parties and what ties them."""

from typing import Annotated

import typer

import marsad.cli.options as opt
from marsad.cli.progress import watched
from marsad.cli.talk import command, opened, say

Party = Annotated[str | None, typer.Argument(help="Only the ties of this party.", show_default=False)]


@command
def actors(
    party: Party = None,
    db: opt.Db = "marsad.db",
    format: opt.IncidentFormat = opt.IncidentFormat.table,
    output: opt.Output = None,
    lexicon: opt.Lexicons = None,
    quiet: opt.Quiet = False,
    debug: opt.Debug = False,
) -> None:
    """Tell who backs, leads, is part of, stands with or against and fights whom, in whose words, and when."""
    from marsad.export.incidents.ties import check_tie_format, write_ties
    from marsad.knowledge import load_knowledge
    from marsad.link.views import party_ties
    from marsad.pipeline.looking import names_of, of_party, records
    from marsad.store import open_store

    check_tie_format(format)
    with open_store(db, make=False) as store:
        knowledge = load_knowledge(lexicon or ())
        told = watched(records(store), "looking", quiet=quiet)
        ties = of_party(party, party_ties(told, knowledge), knowledge)
        names = names_of(store, (quote.report for tie in ties for quote in tie.quotes))
        with opened(output) as out:
            write_ties(ties, names, format, out)
    if not ties and not quiet:
        say("No report tells of such ties.")
