"""An incident's values in words that a person reads, the same in every view."""

import re
from collections.abc import Iterable, Mapping

from marsad.model.incident import Grade, Incident, Judgement, TollSum
from marsad.model.record import Place

__all__ = [
    "called", "graded", "harm", "judged", "toll", "when", "where", "witnessed",
]  # fmt: skip


def called(sentence: str, names: Mapping[str, str]) -> str:
    """The sentence with the reports in it called by name and not by Marsad's ids."""
    return re.sub(r"\w+", lambda word: names.get(word[0], word[0]), sentence)


def when(incident: Incident) -> str:
    """`2024-12-05`, `2024-12-05 to 2024-12-08`, or that nobody says."""
    if incident.from_ is None and incident.to is None:
        return "day unknown"
    if incident.from_ == incident.to:
        return str(incident.from_)
    return f"{incident.from_ or '...'} to {incident.to or '...'}"


def where(place: Place | None) -> str:
    """`Hama, SYR`, with a word about how far that can be relied on where it is no town or point."""
    if place is None:
        return "place unknown"
    parts = [place.known_as]
    if place.country and place.precision != "country":
        parts.append(place.country)
    wide = place.precision in {"admin2", "admin1", "country", "region"}
    return ", ".join(parts) + (f" (somewhere in this {AREA[place.precision or '']})" if wide else "")


AREA = {"admin2": "district", "admin1": "province", "country": "country", "region": "region"}


def _amount(one: TollSum) -> str:
    """`11`, `11 to 14`, `20 or more`, `up to 5`, or `some`."""
    low, high = one.low, one.high
    if low is None and high is None:
        return "some"
    if high is None:
        return f"{low} or more"
    if low is None:
        return f"up to {high}"
    return str(low) if low == high else f"{low} to {high}"


def harm(tolls: Iterable[TollSum]) -> str:
    """`killed 4 to 6, best 4 (children 2); wounded 17`: of each kind all people, then what classes add."""
    kinds: dict[str, list[TollSum]] = {}
    for one in tolls:
        kinds.setdefault(one.kind, []).append(one)
    return "; ".join(
        _of_kind(*sorted(found, key=lambda one: one.victims != "people")) for found in kinds.values()
    )


def _of_kind(whole: TollSum, *classes: TollSum) -> str:
    """Where one class is all of them, it is named; others that say more stand in brackets."""
    if len(classes) == 1 and _bounds(classes[0]) == _bounds(whole):
        return toll(classes[0])
    parts = [f"{one.victims} {_amount(one)}" for one in classes if _bounds(one) != _bounds(whole)]
    return toll(whole) + (f" ({', '.join(parts)})" if parts else "")


def _bounds(one: TollSum) -> tuple[int | None, int | None, int | None]:
    return one.low, one.best, one.high


def toll(one: TollSum) -> str:
    """`killed 11 to 14, best 11 (civilians)`."""
    of = "" if one.victims == "people" else f" ({one.victims})"
    best = (
        ""
        if one.best is None or (one.high in {one.low, None} and one.best == one.low)
        else f", best {one.best}"
    )
    return f"{one.kind} {_amount(one)}{best}{of}"


def witnessed(incident: Incident) -> str:
    """`3 independent origins, 5 reports, 2 mentions`."""
    counts = (
        (len(incident.origins), "independent origin"),
        (len(incident.reports), "report"),
        (len(incident.mentions), "mention"),
    )
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count)


def graded(grade: Grade) -> str:
    """`suggested grade Fair, B2`; without "suggested" once a person has set it."""
    return f"{'suggested ' if grade.suggested else ''}grade {grade.airwars}, {grade.admiralty}"


def judged(one: Judgement) -> str:
    """`2024-12-07 amal: different, of e1 and e2, because two markets (judgement 7)`."""
    what = f" {one.field} to {one.value}" if one.field else ""
    because = f", because {one.because}" if one.because else ""
    back = ", taken back" if one.retired else ""
    events = " and ".join(one.events)
    return f"{one.when[:10]} {one.by}: {one.decision}{what}, of {events}{because}{back} (judgement {one.id})"
