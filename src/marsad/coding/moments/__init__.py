"""What time expressions mean: `resolve` reads the words of one; each form of `text.forms` has a meaning."""

from marsad.coding.moments.expressions import find
from marsad.coding.moments.meanings import MEANINGS
from marsad.coding.moments.openers import OPENERS
from marsad.coding.moments.timexes import Timex, timexes
from marsad.coding.moments.words import Interval, resolve

__all__ = ["MEANINGS", "OPENERS", "Interval", "Timex", "find", "resolve", "timexes"]
