"""How much a report makes of a happening: the title, the lead, the first paragraphs, how often."""

from dataclasses import dataclass

from marsad.link.force import is_violent
from marsad.link.incidents.happenings import Happening
from marsad.link.incidents.kinds import is_deed
from marsad.model.record import Event
from marsad.model.report import Report

__all__ = ["Layout", "layout_of", "prominence", "weight"]

# What a place in the report counts for. Set by the reports of links/visible.json: what the title tells is
# nearly always the news, and the lead tells it again.
TITLE, LEAD, OPENING, BODY = 4.0, 3.0, 1.5, 0.5
# Code points of the body that are lead (a sentence or two) and opening (three paragraphs).
LEAD_UNTIL, OPENING_UNTIL = 300, 800
BACKGROUND = 0.1
# What is done without force, and what is only said.
DEED, SAID = 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Layout:
    """Where title, lead and opening end."""

    title: int
    lead: int
    opening: int


def layout_of(report: Report) -> Layout:
    """The report's layout, in code points of its text."""
    titled = len(report.title) if report.title and report.text.startswith(report.title) else 0
    return Layout(titled, titled + LEAD_UNTIL, titled + OPENING_UNTIL)


def weight(event: Event, layout: Layout) -> float:
    """What one event speaks for its happening."""
    at = event.trigger.start
    place = (
        TITLE if at < layout.title else LEAD if at < layout.lead else OPENING if at < layout.opening else BODY
    )
    kind = 1.0 if is_violent(event) else DEED if is_deed(event) else SAID
    told = 1.0 if event.status == "asserted" else 0.5
    return place * told * (BACKGROUND if event.historical else 1.0) * kind


def prominence(happening: Happening, layout: Layout) -> tuple[float, int]:
    """How much the report makes of it; where two are equal, the one told first."""
    return sum(weight(event, layout) for event in happening.events), -happening.events[0].trigger.start
