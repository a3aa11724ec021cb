"""`marsad copies`: which reports carry one text."""

from marsad.cli.options import Date, Debug, GroupFormat, Lexicons, Outlet, Output, Quiet, Targets
from marsad.cli.progress import watched
from marsad.cli.talk import Tally, command, opened, say


@command
def copies(  # noqa: PLR0913 - typer reads the options off the signature
    targets: Targets,
    date: Date = None,
    outlet: Outlet = None,
    format: GroupFormat = GroupFormat.table,
    output: Output = None,
    lexicon: Lexicons = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Find reports that carry one text, word by word, edited, in part or rewritten, and whose text it is."""
    from marsad.cli.targets import found
    from marsad.export.copies_text import write_copies
    from marsad.knowledge import load_knowledge
    from marsad.link.copies import copies as copies_among
    from marsad.pipeline import Given, read_all

    tally, knowledge = Tally(), load_knowledge(lexicon or ())
    with opened(output) as out:
        steps = read_all(found(targets), knowledge, Given(published=date, outlet=outlet))
        reports = watched(tally.good(step.value for step in steps), "comparing", quiet=quiet)
        groups = copies_among(reports, knowledge.sources)
        write_copies(groups, format, out)
    if not groups and not quiet:
        say(f"No two of {tally.done} reports carry one text.")
    tally.close()
