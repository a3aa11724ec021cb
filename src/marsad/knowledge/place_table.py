"""All names of one report weighed together, each in the light of what the others most likely mean.

First every name for itself; then, in rounds, each beside the others: how many of them are in the same country
and the same province, and how near the nearest readings are. So that a pair of towns and its county find each
other, a name is drawn by every place that another may mean, as far as it is likely.
"""

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray

from marsad.knowledge.place_ranking import AROUND, Asked, Ranked, alone, reasons, scores, told
from marsad.knowledge.place_row import EARTH_KM, PlaceRow

Numbers = NDArray[np.float64]
Codes = NDArray[np.int64]

# Rounds after which, on the reports of the fit, no more than one name in a hundred changes.
_ROUNDS = 3
# The draw of a neighbour falls by e over this distance: what is reached in an hour's drive.
_NEAR_KM = 80.0
# How much a sure neighbour at no distance raises a place, before the weight of "near others".
_PULL = 4.0
# The draw of a province that is itself named, on the scale of neighbours: as of one 30 km away.
_IN_UNIT = 0.7
# Readings less likely than this draw nothing: they would only cost time.
_LEAST_LIKELY = 0.004


def rank(names: Sequence[Asked], *, why: bool = False) -> list[list[Ranked]]:
    """The places of each name, the likeliest first; `why`: with reasons. Every name must have a candidate."""
    if not names:
        return []
    table = Table(names)
    weights = np.array(list(AROUND.values()))
    likely = table.likely(table.alone)
    around = table.around(likely)
    for _ in range(_ROUNDS):
        likely = table.likely(table.alone + around @ weights)
        around = table.around(likely)
    parts = zip(names, table.parts, strict=True)
    return [_ranked(name, likely[part], around[part], why=why) for name, part in parts]


def _ranked(name: Asked, likely: Numbers, around: Numbers, *, why: bool) -> list[Ranked]:
    found = []
    asked_for = told(name) if why else []
    for i in np.argsort(-likely, kind="stable").tolist():
        candidate = name.candidates[i]
        features = {**alone(candidate), **asked_for[i], **_named(around[i])} if why else {}
        found.append(Ranked(candidate, float(likely[i]), reasons(candidate, features) if why else ()))
    return found


def _named(around: Numbers) -> dict[str, float]:
    return dict(zip(AROUND, around.tolist(), strict=True))


class Table:
    """All candidates of all names side by side."""

    def __init__(self, names: Sequence[Asked]) -> None:
        sizes = [len(n.candidates) for n in names]
        ends = np.cumsum(sizes).tolist()
        self.parts = [slice(end - size, end) for size, end in zip(sizes, ends, strict=True)]
        self._starts = np.array([p.start for p in self.parts])
        self._name = np.repeat(np.arange(len(names)), sizes)
        rows = [c.row for n in names for c in n.candidates]
        self.alone = np.array([score for n in names for score in scores(n)])
        """Scores before the other names are asked."""
        home = np.array([n.home for n in names])[self._name]
        self._named = 1.0 - home
        self._home = np.flatnonzero(home)
        word = np.repeat(_codes([n.word or (number,) for number, n in enumerate(names)]), sizes)
        country = _codes([r.country for r in rows])
        unit = _codes([(r.country, r.admin1) if r.admin1 else None for r in rows])
        self._country = _Shared(country, word)
        self._unit = _Shared(unit, word)
        self._same_home = (country[:, None] == country[self._home]) & (country[:, None] >= 0)
        # Countries have no neighbours: they are told by the places in them.
        local = np.array([r.precision != "country" for r in rows])
        self._kept = np.flatnonzero((self.likely(self.alone) > _LEAST_LIKELY) & local & ~home)
        self._first = np.flatnonzero(np.diff(self._name[self._kept], prepend=-1))
        pull = _draw(rows, self._kept, unit) * local[:, None]
        self._pull = np.expm1(_PULL * pull)
        self._itself = word[:, None] == word[self._kept[self._first]]

    def likely(self, scores: Numbers) -> Numbers:
        """Scores as probabilities within each name."""
        above = np.exp(scores - np.maximum.reduceat(scores, self._starts)[self._name])
        return np.asarray(above / np.add.reduceat(above, self._starts)[self._name])

    def around(self, likely: Numbers) -> Numbers:
        """The features of AROUND, in its order."""
        mass = likely * self._named
        others = np.maximum(mass.sum() - self._named, 1e-9)
        in_country, in_unit = self._country.by_others(mass), self._unit.by_others(mass)
        features = (
            in_country / others,
            np.minimum(in_country, 1.0),
            in_unit / others,
            self._near(likely),
            self._same_home @ likely[self._home] * self._named,
        )
        return np.stack(features, axis=1)

    def _near(self, likely: Numbers) -> Numbers:
        """How near the other names' likely readings are, on a scale on which many names count little more."""
        if not len(self._kept):
            return np.zeros(len(likely))
        drawn = np.add.reduceat(likely[self._kept] * self._pull, self._first, axis=1)
        each = np.where(self._itself, 0.0, np.log1p(drawn) / _PULL)
        return np.asarray(np.sqrt(each.sum(axis=1)))


class _Shared:
    """Places that share a code (a country, a unit), across names and within each word."""

    def __init__(self, code: Codes, word: Codes) -> None:
        self._known = code >= 0
        self._code = np.where(self._known, code, code.max(initial=-1) + 1)
        _, self._within = np.unique(word * (self._code.max(initial=0) + 1) + self._code, return_inverse=True)

    def by_others(self, mass: Numbers) -> Numbers:
        """For each place, the mass of the other names' places of its code."""
        together = np.bincount(self._code, mass)[self._code] - np.bincount(self._within, mass)[self._within]
        return np.where(self._known, np.maximum(together, 0.0), 0.0)


def _draw(rows: Sequence[PlaceRow], kept: Codes, unit: Codes) -> Numbers:
    """From 0 to 1, how much each kept place draws each place: by distance, or as its province."""
    lat = np.radians([np.nan if r.lat is None else r.lat for r in rows])
    lon = np.radians([np.nan if r.lon is None else r.lon for r in rows])
    half = (
        np.sin((lat[kept] - lat[:, None]) / 2) ** 2
        + np.cos(lat[kept]) * np.cos(lat)[:, None] * np.sin((lon[kept] - lon[:, None]) / 2) ** 2
    )
    near = np.exp(-2 * EARTH_KM / _NEAR_KM * np.arcsin(np.sqrt(np.minimum(half, 1.0))))
    is_unit = np.array([r.precision == "admin1" for r in rows])
    with_unit = is_unit[:, None] | is_unit[kept]
    same_unit = (unit[:, None] == unit[kept]) & (unit[:, None] >= 0)
    return np.where(with_unit, _IN_UNIT * same_unit, np.where(np.isnan(near), 0.0, near))


def _codes(values: Sequence[Hashable]) -> Codes:
    """Each value as a number, -1 for None."""
    numbers: dict[Hashable, int] = {}
    found = [-1 if v is None else numbers.setdefault(v, len(numbers)) for v in values]
    return np.array(found, dtype=np.int64)
