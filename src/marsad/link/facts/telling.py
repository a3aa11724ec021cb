"""What one report says for each place as that of its happening: names, events, dateline, outlet."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from marsad.knowledge.places import Places
from marsad.link.facts.beside import is_beside
from marsad.link.facts.namings import ITSELF, Naming, key_of, namings
from marsad.model.record import Place, Record

__all__ = ["Telling", "telling"]

# "HARBORTON (AP) —": a dateline that was not read as one.
_OPENING = re.compile(
    r"(?:^|\n)([A-Z][A-Z.'’ -]{2,30}[A-Z])(?:, [A-Za-z. ]{2,12})?\s*(?:\([^)\n]{2,40}\)\s*)?"
    r"(?:—|–|--|-|»|>>|:)"
)
# Where datelines stand.
_TOP = 4000
# Characters behind the title in which a report tells its news.
_LEAD = 400
# How often a sign counts at most in one report.
_FORCES, _INS, _OTHERS = 2, 3, 2


@dataclass(frozen=True, slots=True)
class Telling:
    """What one report says of places."""

    named: tuple[Naming, ...]
    set_in: tuple[tuple[str, Place, bool], ...]
    """Key, place and whether it is the deed (of force, if there is any), for each place of what happened."""
    datelines: frozenset[str]
    outlet: str
    title: int
    """Where the title ends."""

    def signs(self) -> dict[str, dict[str, float]]:
        """Key -> what this report says for it; each sign is between 0 and about 1."""
        ways: dict[str, Counter[str]] = {}
        for naming in self.named:
            ways.setdefault(naming.key, Counter())[naming.way] += 1
        lead = {n.key for n in self.named if n.way in ITSELF and 0 <= n.start - self.title < _LEAD}
        towns = [(key, deed) for key, place, deed in self.set_in if place.precision == "settlement"]
        deeds, others = (Counter(key for key, deed in towns if deed is kind) for kind in (True, False))
        return {
            key: {
                **_worded(ways.get(key, Counter())),
                "reports": float(any(way in ITSELF for way in ways.get(key, ())) or key in deeds + others),
                "lead": float(key in lead),
                "dateline": float(key in self.datelines),
                "deeds": deeds[key] / max(deeds.total(), 1),
                "others": min(others[key], _OTHERS) / _OTHERS,
                "outlet": float(_is_called_after(self.outlet, key)),
            }
            for key in {*ways, *deeds, *others}
        }


def telling(
    record: Record, places: Places, events: Collection[str] | None = None, apart: Collection[str] = ()
) -> Telling:
    """What a report says of the places of the given events; of all, where none are given. `apart` are the
    events of other happenings that it has as news: what their sentences name is theirs.
    """
    report = record.report
    told = [e for e in record.events if e.status == "asserted" and (events is None or e.id in events)]
    others = [event for event in record.events if event.id in apart]
    # A protest or a treaty has no deed of force: then all that tells it is the deed.
    deeds = [event for event in told if event.type == "ASSAULT"] or told
    named = [n for n in namings(record, places) if events is None or is_beside(n.start, told, others)]
    datelines = [report.dateline.split(",")[0]] if report.dateline else _OPENING.findall(report.text[:_TOP])
    return Telling(
        named=tuple(named),
        set_in=tuple((_key(p, named), p, e in deeds) for e in told for p in e.places if p.name),
        datelines=frozenset(key_of(line) for line in datelines[:2]),
        outlet=re.sub(r"[^a-z]", "", (report.outlet or "").lower().removeprefix("www.")),
        title=len(report.title or ""),
    )


def _key(place: Place, named: Iterable[Naming]) -> str:
    """The key of the name on which an event's place stands, else of its own."""
    here = (n.key for n in named if n.start < place.end and place.start < n.end)
    return next(here, key_of(place.known_as))


def _worded(ways: Counter[str]) -> dict[str, float]:
    return {
        "often": math.log1p(sum(ways[way] for way in ITSELF)),
        "in": min(ways["in"], _INS) / _INS,
        "force": min(ways["force"], _FORCES) / _FORCES,
        **{way: float(ways[way] > 0) for way in ("title", "home", "part", "thing")},
    }


def _is_called_after(outlet: str, key: str) -> bool:
    """Whether an outlet's address begins with a town, and goes on: harbortontimes.com."""
    letters = key.replace(" ", "")
    return outlet.startswith(letters) and len(outlet) > len(letters)
