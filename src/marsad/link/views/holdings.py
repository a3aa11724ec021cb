"""What reports tell of who holds a place: one telling each, with its day, speaker and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from marsad.knowledge import Knowledge
from marsad.link.views.parties import holder_of
from marsad.link.views.quotes import quote
from marsad.link.weighing.sides import Side, side_of
from marsad.link.weighing.voices import Voices
from marsad.model.record import Control, Event, Place, Record
from marsad.model.span import Span
from marsad.model.views import Party, Quote
from marsad.text.names import name_key

__all__ = ["Holding", "holdings", "place_key"]

# Of reports of one day, what tells a change outweighs what tells a state: "the rebel-held town was retaken".
CHANGES = ("held", "besieged", "contested", "lost", "taken")
# "areas in Syria", "villages near Hama" are not Syria or Hama; "the town of X" is X, and "eastern Aleppo" is
# a place of its own.
WHOLE = re.compile(
    r"(?:the )?(?:[a-z]+ )?(?:(?:town|city|village|district|province|region|suburb) of )?(?=[A-Z])"
)
HALF = re.compile(r"(?:the )?(?:north|south|east|west|central|rural)[a-z-]* (?=[A-Z])")
# Who cuts "the Damascus-Aleppo highway" holds neither.
BETWEEN = re.compile(r"[-–][A-Z]")
# Holding part of a country is not holding it.
TOO_WIDE = frozenset({"country", "region"})
# Characters between place and holder that are still one phrase: "the town, which has been held by".
NEAR = 80


@dataclass(frozen=True, slots=True)
class Holding:
    """One telling. `party` holds the place, or (is_loss) holds it no more."""

    place: Place
    change: str
    is_denied: bool
    is_loss: bool
    day: str
    speaker: str
    """The key of who says so."""
    said_by: str
    quote: Quote
    party: Party | None
    side: Side | None

    @property
    def order(self) -> tuple[str, int, str, int]:
        """Oldest first."""
        return self.day, CHANGES.index(self.change), self.quote.report, self.quote.start


def holdings(record: Record, voices: Voices, knowledge: Knowledge) -> Iterator[Holding]:
    """The tellings of a record that have a day and a place, and are facts or denials of them."""
    events = {event.id: event for event in record.events}
    for control in record.control:
        day, place = _day(control, record), _whole(control.place, record.report.text)
        about = control.holder if control.holder is not None else control.previous
        is_told = about is not None or control.change in ("besieged", "contested")
        if day is None or place is None or not is_told or control.change not in CHANGES:
            continue
        if control.status not in ("asserted", "negated"):
            continue
        speaker = voices.teller(control.sources, record) or voices.publisher(record.report)
        yield Holding(
            place=place,
            change=control.change,
            is_denied=control.status == "negated",
            is_loss=control.holder is None and control.change in ("lost", "taken"),
            day=day,
            speaker=speaker.key,
            said_by=speaker.name,
            quote=quote(record, _where(control, events.get(control.event or "")), control.sources, day),
            party=holder_of(about, knowledge),
            side=side_of(about, knowledge) if about is not None else None,
        )


def place_key(place: Place) -> str:
    """By which two tellings are of one place."""
    return str(place.geonameid) if place.geonameid is not None else name_key(place.known_as)


def _whole(place: Place, text: str) -> Place | None:
    """The place that is held; None where it is part of the one named, or has no name."""
    if (place.precision in TOO_WIDE and not place.lies_in) or BETWEEN.match(text, place.end):
        return None
    if HALF.match(place.text):
        return replace(place, name=place.text, geonameid=None)
    return place if WHOLE.match(place.text) and not re.match(r"[a-z]+ (?!of )", place.text) else None


def _day(control: Control, record: Record) -> str | None:
    """The last day of the time told, as far as the report could know it; else the day of publication."""
    published = record.report.published[:10] if record.report.published else None
    told = (control.time.to or control.time.from_) if control.time else None
    return min(filter(None, (told, published)), default=None)


def _where(control: Control, event: Event | None) -> Span:
    """The sentence of the event, else the place and who holds it."""
    if event is not None:
        return event.sentence
    place = control.place
    near = [one for one in (control.holder, control.previous) if one and abs(one.start - place.start) <= NEAR]
    return Span(min(one.start for one in (place, *near)), max(one.end for one in (place, *near)))
