"""The commands of `marsad`, put together."""

import typer

from marsad.cli.actors import actors
from marsad.cli.add import add
from marsad.cli.annotate import annotate
from marsad.cli.bench import bench
from marsad.cli.changes import changes
from marsad.cli.code import code
from marsad.cli.control import control
from marsad.cli.copies import copies
from marsad.cli.explain import explain
from marsad.cli.gazetteer import gazetteer
from marsad.cli.incidents import incidents
from marsad.cli.judge import judge
from marsad.cli.problems import problems
from marsad.cli.read import read
from marsad.cli.resolve import resolve
from marsad.cli.serve import serve
from marsad.cli.timeline import timeline
from marsad.cli.train import train
from marsad.cli.version import version
from marsad.cli.why import why

__all__ = ["app", "main"]

app = typer.Typer(
    name="marsad",
    help="Reads reports of conflict: who did what to whom, where, when, how many, according to whom.",
    epilog="Exit codes: 0 all done, 1 something could not be read (standard error names it), 2 wrong call.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.callback()(version)
ONE = (code, read, annotate, explain, resolve)
MANY = (add, serve, incidents, why, timeline, actors, control, judge, changes, problems, copies)
for command in (*ONE, *MANY, train):
    app.command()(command)
app.add_typer(gazetteer, name="gazetteer")
# What follows the name of a bench is the bench's own.
app.command(context_settings={"ignore_unknown_options": True})(bench)


def main() -> None:
    """Run `marsad`."""
    app(prog_name="marsad")
