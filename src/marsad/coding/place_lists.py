"""Names in lists tell each other's kind: "Oregon, Washington and Utah", "Buffalo, New York"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from marsad.coding.place_names import Named
from marsad.knowledge.place_ranking import scores
from marsad.knowledge.place_row import distance_km

# So many other units in a list, and more than half of it, make a name one of them; in "Utah and Oregon" one.
_ENOUGH = 2
_PAIR = re.compile(r" (?:and|or) ")
_COMMA = re.compile(r"\s*(?:,|,? and|,? or|;)\s+")
# Quarters of a city are nearer to it than this: "Brooklyn, New York" is the city.
_APART_KM = 60.0


def of_one_kind(text: str, named: Sequence[Named]) -> Iterator[Named]:
    """The names, those that a list tells to be units asked for as such."""
    for run in _runs(text, named):
        units = [_is_unit(n) for n in run]
        for at, name in enumerate(run):
            others = units[:at] + units[at + 1 :]
            enough = 1 if _is_pair(text, run) and _is_elsewhere(name) else _ENOUGH
            listed = sum(others) >= enough and sum(others) * 2 > len(others)
            holds = len(run) == len(("town", "unit")) and at == 1 and _is_holder(name, run[0])
            word, kinds, inside = name.sense
            yield name if kinds or not (listed or holds) else replace(name, sense=(word, ("admin1",), inside))


def _is_pair(text: str, run: Sequence[Named]) -> bool:
    """Whether a list is two names joined by more than a comma."""
    return len(run) == len(("one", "other")) and bool(
        _PAIR.fullmatch(text, run[0].span.end, run[1].span.start)
    )


def _is_elsewhere(named: Named) -> bool:
    """Whether the city and the unit of a name are two grounds: not Hama and its province."""
    rows = [c.row for c in named.candidates if c.own]
    units = {(row.country, row.admin1) for row in rows if row.precision == "admin1"}
    cities = [row for row in rows if row.precision == "settlement"]
    city = max(cities, key=lambda row: row.population, default=None)
    return city is not None and (city.country, city.admin1) not in units


def _runs(text: str, named: Sequence[Named]) -> Iterator[list[Named]]:
    """The names one behind the other, parted wherever more than a comma or "and" stands between two."""
    run: list[Named] = []
    for name in named:
        if run and not _COMMA.fullmatch(text, run[-1].span.end, name.span.start):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _is_unit(named: Named) -> bool:
    """Whether a name by itself means a unit of first order."""
    scored = zip(scores(named.asked), named.candidates, strict=True)
    return max(scored, key=lambda told: told[0])[1].row.precision == "admin1"


def _is_holder(named: Named, town: Named) -> bool:
    """Whether the words put a town into the unit of a name, and far from the city of that name."""
    units = {(c.row.country, c.row.admin1) for c in named.candidates if c.row.precision == "admin1" and c.own}
    cities = [c.row for c in named.candidates if c.row.precision == "settlement" and c.own]
    inside = [
        c.row
        for c in town.candidates
        if c.row.precision == "settlement" and (c.row.country, c.row.admin1) in units & town.sense[2]
    ]
    return any(all(distance_km(row, city) > _APART_KM for city in cities) for row in inside)
