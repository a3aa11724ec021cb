"""A progress line on standard error for work that takes longer than a person likes to wait in the dark."""

import sys
from collections.abc import Iterable, Iterator
from threading import Timer
from typing import TypeVar

__all__ = ["watched"]

T = TypeVar("T")
# Two seconds: below, a line that comes and goes is a flicker; beyond, people begin to wonder.
PATIENCE = 2.0


def watched(work: Iterable[T], what: str, *, quiet: bool) -> Iterator[T]:
    """The same work, with a line `what: 1,234 done, 56/s, 0:00:22` from the third second on.

    Nothing is shown when quiet, or where standard error is no terminal.
    """
    if quiet or not sys.stderr.isatty():
        yield from work
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    bar = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task(what, total=None)
    timer = Timer(PATIENCE, bar.start)
    timer.daemon = True
    timer.start()
    try:
        for one in work:
            yield one
            bar.advance(task)
    finally:
        timer.cancel()
        bar.stop()
