"""A place of the gazetteer, how far it reaches, and how far it is from others."""

import math
from dataclasses import dataclass

from marsad.model.record import Place, Words

# Towns have some 3,000 people to the square kilometre (median of UN-Habitat's Atlas of Urban Expansion, as an
# order of magnitude): a town's radius follows from its people.
_PEOPLE_PER_KM2 = 3000.0
# GeoNames places a village to about a kilometre.
_LEAST_KM = 1.0
# "The outskirts of", "the countryside of" a town: what can be walked from it in a day.
AROUND_KM = 25.0
EARTH_KM = 6371.0
"""The mean radius of the Earth (IUGG)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place of the gazetteer.

    Degrees WGS 84, the centre of the thing named; `country` is alpha-3; `admin1` a name.
    """

    name: str
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: str = "settlement"
    population: int = 0
    radius_km: float | None = None
    """How far from the centre the place reaches; None where it is not known.

    Of countries and units by the settlements in them, of towns by their people, of points a kilometre.
    """


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, and what the gazetteer says of it and the name."""

    row: PlaceRow
    exact: bool
    """The name is written so, and not only sounds so."""
    own: bool
    """The name is the one under which the gazetteer shows the place."""
    listed: bool
    """The place is kept by hand."""
    capital: bool = False
    """A country's government sits there."""
    extent: tuple[float, float, float, float] | None = None
    """South, north, west, east."""
    score: float = 0.0
    """What speaks for it in whatever report: `place_ranking.scored`."""


def radius_of(
    precision: str, population: int, told: int | None, extent: tuple[float, float, float, float] | None
) -> float | None:
    """How far a place reaches from its centre, in km, by the best that is known of it."""
    if told is not None:
        return float(told)
    if extent is not None:
        south, north, west, east = extent
        corners = PlaceRow(name="", lat=south, lon=west), PlaceRow(name="", lat=north, lon=east)
        return round(distance_km(*corners) / 2)
    if precision == "settlement":
        return round(max(_LEAST_KM, math.sqrt(population / _PEOPLE_PER_KM2 / math.pi)), 1)
    return _LEAST_KM if precision == "point" else None


def placed(words: Words, row: PlaceRow) -> Place:
    """The words as the place that a row is."""
    return Place(
        start=words.start,
        end=words.end,
        text=words.text,
        name=row.name,
        geonameid=row.geonameid,
        lat=row.lat,
        lon=row.lon,
        country=row.country,
        admin1=row.admin1,
        precision=row.precision,
    )


def distance_km(one: PlaceRow, other: PlaceRow) -> float:
    """Great-circle distance in km; infinite where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    return great_circle_km(one.lat, one.lon, other.lat, other.lon)


def great_circle_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points given in degrees (haversine)."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
