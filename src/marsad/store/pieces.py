"""Long lists in pieces that fit one query."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

__all__ = ["pieces"]

T = TypeVar("T")
# SQLite takes 32,766 values in a query, PostgreSQL 65,535; beyond some hundreds nothing is gained.
MOST = 500


def pieces(values: Iterable[T]) -> Iterator[Sequence[T]]:
    """The values, MOST at a time."""
    rest = iter(values)
    while some := list(islice(rest, MOST)):
        yield some
