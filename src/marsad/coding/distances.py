"""Places that only say how far away another is: "the village, 12 km north of Homs" is no event in Homs."""

import re

from marsad.coding.syntax import Tree
from marsad.model.span import Span

# A measured distance, its direction, "of" or "from", and what kind of place is meant ("the border with").
# Coders of gold/train list such a place where the event has no other, and beside another in none of 5 events;
# of the words that this takes from events of event_place (visible), 2 are marked as their places and 53 are
# not. Without a measure ("the hills north of Homs") the place mostly stays.
_MEASURED = re.compile(
    r"(?<!square )(?:\b|(?<=\d))(?:kms?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?)\b"
    r"(?:\s*\([^()]*\))?"
    r"(?:\s+(?:away|just|due|to|the|inside|(?:north|south|east|west)[\w-]*))*"
    r"\s+(?:of|from|outside|off)"
    r"(?:\s+[a-z][\w-]*){0,4}\s+$"
)


def measures_another(tree: Tree, span: Span) -> bool:
    """Whether a place is told as the end of a measured distance."""
    own = tree.inside(span)
    if not own:
        return False
    before = tree.text[tree.starts[tree.bounds(own[0])[0]] : span.start]
    return _MEASURED.search(before) is not None
