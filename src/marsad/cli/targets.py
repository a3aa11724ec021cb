"""What the arguments of a command name."""

from collections.abc import Iterable, Iterator

from marsad.collect import COLUMNS, OWN, Columns, captures
from marsad.errors import BadInput
from marsad.model.problem import Problem
from marsad.model.report import Capture

__all__ = ["columns_of", "found"]


def found(targets: Iterable[str], columns: Columns = OWN) -> Iterator[Capture | Problem]:
    """The captures of all targets, one after the other; `columns` as tables call them."""
    for target in targets:
        yield from captures(target, columns=columns)


def columns_of(words: str | None) -> Columns:
    """`title=headline,text=body` as columns. Raises BadInput for a column that there is not."""
    columns = {}
    for pair in (words or "").split(","):
        name, equals, theirs = (part.strip() for part in pair.partition("="))
        if pair.strip() and (name not in COLUMNS or not equals or not theirs):
            raise BadInput(
                f"{pair.strip()!r} is no column; write title=headline, the first one of {', '.join(COLUMNS)}"
            )
        if name:
            columns[name] = theirs
    return columns
