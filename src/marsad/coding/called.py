"""Which names nouns cannot stand for: "the army" is no rebel group, "the town" no capital."""

from collections.abc import Iterator, Sequence
from math import inf

from marsad.coding.geography import Geography
from marsad.coding.syntax import Tree
from marsad.knowledge import Knowledge, PlaceRow
from marsad.model.span import Span

_OF_NO_STATE = ("REB", "PRM", "CRM", "UAF")
# How many people live in what is called so, at least and at most: loosely, as reports call places. Of 136
# such nouns of the training data that had a name found for them 75 stood for that place before this was
# asked, 83 since.
_PEOPLE = dict.fromkeys(("province", "district", "region", "governorate", "area", "enclave"), (0, inf)) | {
    "city": (20_000, inf),
    "town": (0, 500_000),
    "village": (0, 20_000),
}
_WIDE = dict.fromkeys(("town", "village"), ("country", "region", "admin1"))


def not_called(tree: Tree, knowledge: Knowledge, geography: Geography) -> dict[str, set[str]]:
    """By nouns the names of a report that they do not stand for: for "army" groups of no state that call
    themselves one; for groups media, whose names stand in datelines; places of another kind or size.
    """
    named = (e for e in tree.annotation.entities if e.label in ("ARM", "ORG"))
    names = {Span(e.start, e.end).of(tree.text) for e in named}
    armies = {name for name in names if name.lower().endswith(" army")}
    spans = (Span(e.start, e.end) for e in tree.annotation.entities if e.label == "LOC")
    rows = [(span.of(tree.text), row) for span in spans if (row := geography.at(span))]
    return {
        "army": {name for name in armies if knowledge.actors.identify(name).sector in _OF_NO_STATE},
        "group": {name for name in names if knowledge.sources.kind_of(name) == "media"},
        **{noun: set(_of_other_kind(noun, rows)) for noun in _PEOPLE},
    }


def _of_other_kind(noun: str, rows: Sequence[tuple[str, PlaceRow]]) -> Iterator[str]:
    """Names of places that are not called by a noun."""
    least, most = _PEOPLE[noun]
    for name, row in rows:
        if row.precision in _WIDE.get(noun, ("country",)) or not least <= (row.population or least) <= most:
            yield name
