"""`marsad why`: what an incident stands on."""

from typing import Annotated

import typer

import marsad.cli.options as opt
from marsad.cli.talk import command, opened


@command
def why(
    incident: Annotated[str, typer.Argument(help="Its id, or the beginning of it.", show_default=False)],
    db: opt.Db = "marsad.db",
    toll_rule: opt.ByRule = opt.TollRule.conservative,
    format: opt.IncidentFormat = opt.IncidentFormat.table,
    output: opt.Output = None,
    lexicon: opt.Lexicons = None,
    debug: opt.Debug = False,
) -> None:
    """Tell every value of an incident with its words, speaker and report, and why the reports were joined."""
    from marsad.export.incidents import write_case
    from marsad.knowledge import load_knowledge
    from marsad.pipeline.looking import case_of, found, reach_of
    from marsad.pipeline.reckoning import by_rule
    from marsad.store import open_store

    with open_store(db, make=False) as store:
        [known] = by_rule(store, [found(store, incident)], toll_rule)
        case = case_of(store, known)
    with opened(output) as out:
        write_case(case, format, out, reach_of(load_knowledge(lexicon or ())))
