"""The places kept by hand, each waiting for the place of GeoNames that it is."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from marsad.knowledge.gazetteer.file import LISTED, Entry
from marsad.knowledge.gazetteer.spelling import LETTERS_ROOM, kept
from marsad.knowledge.records import ListedPlace

# A hand-kept place is the GeoNames one of the same spelling within this many degrees, some 40 km.
_SAME_PLACE = 0.35
_WITHIN_UNITS = ("settlement", "point", "admin2")


@dataclass(slots=True)
class _Waiting:
    """A hand-kept place, what was found for it, and the first-order unit of the nearest settlement."""

    place: ListedPlace
    numbers: frozenset[int]
    found: Entry | None = None
    unit: str | None = None
    degrees: float = 1.0

    def is_same(self, entry: Entry) -> bool:
        if self.place.lat is None or self.place.lon is None or self.place.precision not in _WITHIN_UNITS:
            return True
        return _degrees(entry, self.place.lat, self.place.lon) < _SAME_PLACE


class Overlay:
    """Hand-kept places over those of GeoNames."""

    def __init__(self, listed: Iterable[ListedPlace]) -> None:
        self._waiting = [_Waiting(p, numbers_of((p.name, *p.also), p.country)) for p in listed]
        self._by_sound: dict[tuple[str | None, str, int], list[_Waiting]] = defaultdict(list)
        self._around: dict[tuple[int, int], list[_Waiting]] = defaultdict(list)
        for waiting in self._waiting:
            place = waiting.place
            for sound in {n // LETTERS_ROOM for n in waiting.numbers}:
                self._by_sound[place.country, place.precision, sound].append(waiting)
            if place.lat is not None and place.lon is not None and place.precision in _WITHIN_UNITS:
                for cell in _cells_about(place.lat, place.lon):
                    self._around[cell].append(waiting)

    def take(self, entry: Entry) -> Entry | None:
        """What is to be written now: the entry, unless it is a hand-kept place; then what it displaced."""
        for sound in {n // LETTERS_ROOM for n in entry.numbers}:
            for waiting in self._by_sound.get((entry.country, entry.precision, sound), ()):
                if not waiting.is_same(entry):
                    continue
                if waiting.found is None or waiting.found.population < entry.population:
                    before, waiting.found = waiting.found, entry
                    return before
        return entry

    def pass_by(self, settlement: Entry) -> None:
        """Let hand-kept places near a settlement learn their first-order unit from it."""
        lat, lon = settlement.lat or 0.0, settlement.lon or 0.0
        for waiting in self._around.get((math.floor(lat), math.floor(lon)), ()):
            place = waiting.place
            if place.country == settlement.country and place.lat is not None and place.lon is not None:
                degrees = _degrees(settlement, place.lat, place.lon)
                if degrees < waiting.degrees:
                    waiting.unit, waiting.degrees = settlement.unit, degrees

    def laid(self) -> Iterator[Entry]:
        """Every hand-kept place with what GeoNames adds to it."""
        for number, waiting in enumerate(self._waiting, 1):
            place, entry = waiting.place, waiting.found
            if entry is None:
                entry = Entry(place.name, place.country, place.precision, unit=waiting.unit)
            entry.name, entry.standing = place.name, entry.standing | LISTED
            entry.numbers |= waiting.numbers
            entry.id = place.geonameid or entry.id or -number
            if entry.lat is None or place.precision not in _WITHIN_UNITS:
                entry.lat, entry.lon = (
                    (place.lat, place.lon) if place.lat is not None else (entry.lat, entry.lon)
                )
            yield entry


def numbers_of(names: Iterable[str], country: str | None) -> frozenset[int]:
    """The numbers under which names of one place are kept."""
    return frozenset(number for name in names if (number := kept(name, country)) is not None)


def _cells_about(lat: float, lon: float) -> Iterator[tuple[int, int]]:
    """The square degree of a point and the eight about it."""
    for south in (-1, 0, 1):
        for west in (-1, 0, 1):
            yield math.floor(lat) + south, (math.floor(lon) + west + 180) % 360 - 180


def _degrees(entry: Entry, lat: float, lon: float) -> float:
    """Distance in degrees of latitude."""
    return math.hypot((entry.lat or 0.0) - lat, ((entry.lon or 0.0) - lon) * math.cos(math.radians(lat)))
