"""`marsad code`: reports in, records out."""

from marsad.cli.options import Date, Debug, Format, Lexicons, Outlet, Output, Quiet, Targets
from marsad.cli.progress import watched
from marsad.cli.talk import Tally, command, opened, say


@command
def code(  # noqa: PLR0913 - typer reads the options off the signature
    targets: Targets,
    date: Date = None,
    outlet: Outlet = None,
    format: Format = Format.table,
    output: Output = None,
    lexicon: Lexicons = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Say what each report says: who did what to whom, where, when, how many, according to whom."""
    from marsad.cli.targets import found
    from marsad.export import write
    from marsad.export.event_rows import LOSS
    from marsad.pipeline import Given, load

    given = Given(published=date, outlet=outlet)
    coder = load(lexicon or ())
    tally = Tally()
    with opened(output) as out:
        results = coder.pipeline.code(found(targets), given)
        write(watched(tally.good(results), "coding", quiet=quiet), format, out)
    if format is Format.csv and not quiet:
        say(f"Note: {LOSS}.")
    tally.close()
