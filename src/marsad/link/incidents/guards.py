"""What no likeness outweighs: a happening is short, in one place, and either done or not."""

from collections.abc import Iterable, Sequence

from marsad.link.incidents.days import Days
from marsad.link.incidents.sketch import sketch
from marsad.model.incident import Account

__all__ = ["fits"]


def fits(accounts: Sequence[Account]) -> bool:
    """Whether the main accounts may be one happening."""
    return True
