"""What time expressions mean: `resolve` reads the words of one; each form of `text.forms` has a meaning."""

from marsad.coding.moments.expressions import find
from marsad.coding.moments.words import MEANINGS, OPENERS, Interval, resolve

__all__ = ["MEANINGS", "OPENERS", "Interval", "find", "resolve"]
