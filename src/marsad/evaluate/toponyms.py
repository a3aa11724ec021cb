"""How well place names are found and resolved, on reports whose toponyms people marked with coordinates."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from marsad.coding.geography import Geography
from marsad.knowledge.place_row import PlaceRow, distance_km
from marsad.knowledge.places import Places
from marsad.model.span import Span

RIGHT_KM = 161.0
"""A hundred miles, the bound of the field ("accuracy@161")."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name as people marked it, and the place that was found for it."""

    span: Span
    gold: PlaceRow | None
    """None where its annotators found no coordinates."""
    in_geonames: bool
    country: str | None
    """Alpha-3, where the set or the gazetteer tells it."""
    found: PlaceRow | None = None
    around: PlaceRow | None = None
    """Where nothing was found: the circle in which it must lie, should it lie where its report is."""

    @property
    def km(self) -> float | None:
        """How far off, None where nothing was found or nothing is known."""
        return distance_km(self.gold, self.found) if self.gold and self.found else None

    @property
    def right(self) -> bool:
        """Whether the place found is within RIGHT_KM; a name left open is wrong."""
        return self.km is not None and self.km <= RIGHT_KM

    @property
    def right_about(self) -> bool:
        """Whether it is right, or the circle's centre within RIGHT_KM where nothing was found."""
        if self.found or not (self.gold and self.around):
            return self.right
        return distance_km(self.gold, self.around) <= RIGHT_KM


def outlet_of(document: Mapping[str, Any]) -> str | None:
    """Who published a document of the sets: its domain, else the host of its address."""
    return document.get("domain") or urlsplit(document.get("url") or "").hostname


def toponyms_of(
    document: Mapping[str, Any], places: Places, spans: Sequence[Span] | None = None
) -> list[Toponym]:
    """The toponyms of a document, resolved by Marsad given their spans.

    `spans`: the names that a recogniser found, in place of the people's; a toponym gets the place of the
    first that overlaps it.
    """
    marked = [Span(t["start"], t["end"]) for t in document["toponyms"]]
    geography = Geography(
        document["text"], marked if spans is None else spans, places, outlet=outlet_of(document)
    )
    rows = geography.rows
    found = []
    for toponym, span in zip(document["toponyms"], marked, strict=True):
        own = span if spans is None else next((s for s in spans if s.overlaps(span)), None)
        gold = _gold(toponym)
        country = _country(toponym, places) if gold else None
        known = bool(toponym.get("geonameid"))
        row = rows.get(own) if own else None
        around = geography.around(own) if own and row is None else None
        found.append(Toponym(span, gold, known, country, row, around))
    return found


def _gold(toponym: Mapping[str, Any]) -> PlaceRow | None:
    if toponym["lat"] is None:
        return None
    return PlaceRow(name=toponym["text"], lat=toponym["lat"], lon=toponym["lon"])


def _country(toponym: Mapping[str, Any], places: Places) -> str | None:
    """The country of a gold place: as its GeoNames id has it, else as the set names it."""
    row = places.of_id(int(toponym["geonameid"])) if toponym.get("geonameid") else None
    if row is None and toponym.get("country"):
        row = places.find(toponym["country"])
    return row.country if row else None


def overlapping(gold: Collection[Span], said: Collection[Span]) -> tuple[int, int]:
    """How many of the gold spans overlap one that was said, and how many of these overlap a gold one."""
    return _met(gold, said), _met(said, gold)


def _met(spans: Collection[Span], others: Collection[Span]) -> int:
    return sum(any(s.overlaps(o) for o in others) for s in spans)


def named(entities: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The locations of re3d that bear a name: more than a common noun, a grid or a quantity.

    A name has a capital besides that of a first "The", and no digit; "US-led" and the like are adjectives.
    """
    for entity in entities:
        words = [w for w in entity["text"].split() if w.lower() not in ("the", "a", "an")]
        capital = any(w[:1].isupper() and not w.lower().endswith(("-led", "-held")) for w in words)
        if entity["type"] == "Location" and capital and not any(c.isdigit() for c in entity["text"]):
            yield entity
