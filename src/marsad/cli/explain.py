"""`marsad explain`: why an event was coded as it was."""

from typing import Annotated

import typer

from marsad.cli.options import Date, Debug, Lexicons, Outlet
from marsad.cli.talk import Tally, command, opened


@command
def explain(
    target: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="The report.", show_default=False)],
    event: Annotated[str | None, typer.Option("--event", metavar="ID", help="One event, not all.")] = None,
    date: Date = None,
    outlet: Outlet = None,
    lexicon: Lexicons = None,
    debug: Debug = False,
) -> None:
    """Tell, value by value, which words of the report each event was read from, and how it was decided."""
    from marsad.cli.targets import found
    from marsad.export.explain import explain_events
    from marsad.pipeline import Given, load

    given = Given(published=date, outlet=outlet)
    tally = Tally()
    with opened(None) as out:
        records = tally.good(load(lexicon or ()).pipeline.code(found([target]), given))
        explain_events(records, event, out)
    tally.close()
