"""`marsad read`: pages in, clean reports out."""

from enum import StrEnum

from marsad.cli.options import Date, Debug, Outlet, Output, Quiet, Targets
from marsad.cli.progress import watched
from marsad.cli.talk import Tally, command, opened


class View(StrEnum):
    """How a report is shown."""

    text = "text"
    jsonl = "jsonl"


@command
def read(
    targets: Targets,
    date: Date = None,
    outlet: Outlet = None,
    format: View = View.text,
    output: Output = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Show the report in a page: its text, title, byline, dateline, agency, date, and what was left out."""
    from marsad.cli.targets import found
    from marsad.export.report_text import write_reports
    from marsad.knowledge import load_knowledge
    from marsad.pipeline import Given, read_all

    tally = Tally()
    with opened(output) as out:
        steps = read_all(found(targets), load_knowledge(), Given(published=date, outlet=outlet))
        reports = tally.good(step.value for step in steps)
        write_reports(watched(reports, "reading", quiet=quiet), format, out)
    tally.close()
