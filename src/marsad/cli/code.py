"""`marsad code`: reports in, records out."""

from marsad.cli.options import Codes, Date, Debug, Format, Lexicons, Outlet, Output, Quiet, Targets
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
    codes: Codes = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Say what each report says: who did what to whom, where, when, how many, according to whom."""
    from marsad.cli.targets import found
    from marsad.export import check_format, write
    from marsad.export.event_rows import LOSS
    from marsad.pipeline import Given, load

    given = Given(published=date, outlet=outlet)
    coder = load(lexicon or ())
    chosen = coder.pipeline.knowledge.codes.choose(*codes.split(",")) if codes else None
    check_format(format, chosen)
    tally = Tally()
    with opened(output) as out:
        results = coder.pipeline.code(found(targets), given)
        write(watched(tally.good(results), "coding", quiet=quiet), format, out, chosen)
    if format is Format.csv and not quiet:
        say(f"Note: {LOSS}.")
    tally.close()
