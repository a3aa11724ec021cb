"""Whose text it is that several reports carry: the agency that they credit, else who published it first."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from marsad.link.copies.because import name_of
from marsad.link.copies.credited import CITED, Credited
from marsad.link.copies.telling import day_of
from marsad.model.copies import Origin
from marsad.model.report import Report

__all__ = ["origin_of"]


def origin_of(reports: Sequence[Report], credited: Credited) -> Origin:
    """The origin of copies of one text, first published first.

    An agency that is only cited is a source, not the origin. Of two agencies that are credited, it is the one
    that more of the reports credit, or credit more plainly.
    """
    weights: Counter[str] = Counter()
    for report in reports:
        weights.update(
            {agency: weight for agency, weight in credited.named(report).items() if weight > CITED}
        )
    if weights:
        agency = min(weights, key=lambda name: (-weights[name], name))
        by = [name_of(report) for report in reports if credited.named(report).get(agency, 0) > CITED]
        return Origin(
            name=agency, is_agency=True, because=f"{agency} is credited or was spoken to in {', '.join(by)}"
        )
    return _first(reports, credited)


def _first(reports: Sequence[Report], credited: Credited) -> Origin:
    first = _earliest(reports)
    names = sorted({_published_by(report) for report in first})
    own = credited.own(first[0]) if len(names) == 1 else None
    when = f"first published {first[0].published or 'at an unknown time'}"
    tie = (
        f"; {', '.join(names)} published it on the same day" if len(names) > 1 and first[0].published else ""
    )
    return Origin(
        name=own or " or ".join(names),
        is_agency=own is not None,
        because=f"no agency is credited; {when}{tie}",
    )


def _earliest(reports: Sequence[Report]) -> list[Report]:
    """Those of the first day; by the hour where it is known of all of that day."""
    same_day = [report for report in reports if day_of(report) == day_of(reports[0])]
    times = {at: _time(report) for at, report in enumerate(same_day)}
    known = [time for time in times.values() if time is not None]
    if len(known) < len(same_day):
        return same_day
    return [same_day[at] for at, time in times.items() if time == min(known)]


def _time(report: Report) -> datetime | None:
    """The moment of publication, if hour and zone are known."""
    time = datetime.fromisoformat(report.published) if report.published else None
    return time if time is not None and time.tzinfo is not None else None


def _published_by(report: Report) -> str:
    return report.outlet or report.external_id or report.id
