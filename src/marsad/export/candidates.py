"""The places that a name may mean, each in a line that says why."""

from collections.abc import Iterator, Sequence

from marsad.errors import BadInput, Unreadable
from marsad.knowledge import Knowledge, PlaceRow
from marsad.knowledge.place_ranking import Ranked

# More than a screen of namesakes helps nobody.
_SHOWN = 20


def told(
    knowledge: Knowledge, name: str, near: Sequence[str] = (), country: str | None = None
) -> Iterator[str]:
    """The likeliest places of a name beside the places of `near`, in `country` (alpha-3) if it has any there.

    Raises BadInput where a place of `near` or the country is unknown, Unreadable where the name is.
    """
    if country and country not in knowledge.countries.by_code:
        raise BadInput(f"{country} is no country; expected an ISO 3166 code of three letters, such as SYR")
    rows: list[PlaceRow] = []
    for place in near:
        row = knowledge.places.find(place, near=rows)
        if row is None:
            raise BadInput(
                f"the gazetteer does not know {place!r}; leave it out or give a larger place there"
            )
        rows.append(row)
    ranked = knowledge.places.rank(name, near=rows, country=country)
    if not ranked:
        raise Unreadable(
            f"the gazetteer knows no place called {name!r}; a larger one: marsad gazetteer build"
        )
    yield from (_line(one) for one in ranked[:_SHOWN])
    if len(ranked) > _SHOWN:
        yield f"and {len(ranked) - _SHOWN} less likely"


def _line(ranked: Ranked) -> str:
    row = ranked.candidate.row
    where = ", ".join(p for p in (row.name, row.admin1 if row.admin1 != row.name else None, row.country) if p)
    id_ = f"GeoNames {row.geonameid}" if row.geonameid else "kept by hand"
    return f"{ranked.likely:4.0%}  {where}  {row.precision}{_at(row)}  {id_}: {'; '.join(ranked.why)}"


def _at(row: PlaceRow) -> str:
    if row.lat is None or row.lon is None:
        return ""
    reach = f" ± {row.radius_km:,.0f} km" if row.radius_km else ""
    return f" at {row.lat:.2f} {row.lon:.2f}{reach}"
