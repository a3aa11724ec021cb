"""What the arguments of a command name."""

from collections.abc import Iterable, Iterator

from marsad.collect import captures
from marsad.model.problem import Problem
from marsad.model.report import Capture

__all__ = ["found"]


def found(targets: Iterable[str]) -> Iterator[Capture | Problem]:
    """The captures of all targets, one after the other."""
    for target in targets:
        yield from captures(target)
