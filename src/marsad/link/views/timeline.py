"""Incidents by day."""

from collections.abc import Iterable

from marsad.model.incident import Incident
from marsad.model.views import Day

__all__ = ["timeline"]


def timeline(incidents: Iterable[Incident]) -> tuple[Day, ...]:
    """The days in order, each incident on its first; what has no known day comes last.

    On a day what more origins tell comes first.
    """
    days: dict[str | None, list[Incident]] = {}
    for incident in incidents:
        days.setdefault(incident.from_ or incident.to, []).append(incident)
    return tuple(
        Day(day=day, incidents=tuple(sorted(days[day], key=lambda one: (-len(one.origins), one.id))))
        for day in sorted(days, key=lambda day: (day is None, day or ""))
    )
