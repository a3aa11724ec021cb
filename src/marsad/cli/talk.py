"""How commands speak: results on standard output, all else on standard error, and exit codes that say how
it went.
"""

import io
import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, TextIO, TypeVar

import typer

from marsad.errors import BadInput, BadKnowledge, MarsadError
from marsad.model.problem import Problem

__all__ = ["Tally", "command", "opened", "say"]

T = TypeVar("T")
NOT_READ = 1
WRONG_CALL = 2


def say(words: str) -> None:
    """One line on standard error, without what a hostile file name or page could do to the terminal."""
    from marsad.export.marks import printable  # its room takes 0.1 s to import, and most runs say nothing

    print(printable(words), file=sys.stderr)


def command(run: Callable[..., None]) -> Callable[..., None]:
    """A command whose errors are sentences. With `debug`, where they arose is shown too."""

    @wraps(run)
    def guarded(*args: Any, **options: Any) -> None:
        debug = bool(options.get("debug"))
        if debug:
            logging.basicConfig(stream=sys.stderr, format="%(name)s: %(message)s")
            logging.getLogger("marsad").setLevel(logging.DEBUG)
        try:
            run(*args, **options)
        except BrokenPipeError:
            _hang_up()
        except typer.Exit:
            raise
        except Exception as error:
            if debug:
                traceback.print_exc()
            say(f"Error: {_in_words(error)}")
            raise typer.Exit(
                WRONG_CALL if isinstance(error, (BadInput, BadKnowledge)) else NOT_READ
            ) from None

    return guarded


def _in_words(error: Exception) -> str:
    if isinstance(error, MarsadError):
        return str(error)
    if isinstance(error, OSError):  # what cannot be read is a Problem by now; this is the writing
        return f"the output cannot be written ({error.strerror or error}); choose another --output"
    return f"{type(error).__name__} ({error}), a fault of Marsad; please report what --debug shows"


class Tally:
    """Tells problems as they come and counts them, so that the exit code says whether all was done."""

    def __init__(self) -> None:
        self.done = 0
        self.problems = 0

    def good(self, results: Iterable[T | Problem]) -> Iterator[T]:
        """The results without the problems."""
        for result in results:
            if isinstance(result, Problem):
                self.problems += 1
                say(f"Error: {result}")
            else:
                self.done += 1
                yield result

    def close(self) -> None:
        """End the command with the exit code of a batch, if something could not be read."""
        if self.problems:
            if self.done + self.problems > 1:
                say(
                    f"{self.problems} of {self.done + self.problems} could not be read; the others were done."
                )
            raise typer.Exit(NOT_READ)


@contextmanager
def opened(path: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file at `path`; both take every character that a report can hold."""
    if path is None:
        if isinstance(sys.stdout, io.TextIOWrapper):  # in tests it is another
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        sys.stdout.flush()
        return
    try:
        out = path.open("w", encoding="utf-8", errors="backslashreplace", newline="")
    except OSError as error:
        raise BadInput(f"{path} cannot be written ({error.strerror}); choose another --output") from None
    with out:
        yield out


def _hang_up() -> None:
    """The reader of the output has gone (`| head`): end without a word, as other commands do."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
