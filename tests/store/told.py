"""Small records written by hand, and how they come into a store."""

from hashlib import sha256

from marsad.model.record import Control, Event, Mention, Number, Place, Record, Relation, Time, Words
from marsad.model.report import Capture, Report
from marsad.model.span import Span
from marsad.store import Input

HAMA = {"name": "Hama", "geonameid": 170017, "lat": 35.13, "lon": 36.75, "country": "SYR"}
HOMS = {"name": "Homs", "geonameid": 169577, "lat": 34.73, "lon": 36.71, "country": "SYR"}


def told(  # noqa: PLR0913 - a record has many values
    text="Rebels shelled Hama on Monday, killing 10 soldiers.",
    *,
    trigger="shelled",
    type="ASSAULT",
    place=HAMA,
    day="2024-12-02",
    killed="10",
    number="r1",
    outlet="Valley Post",
    published="2024-12-02",
    url=None,
    status="asserted",
) -> Record:
    """One event told by one report; `number` is its outlet's own id for it."""

    def at(words):
        start = text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    digest = sha256(f"{text} {url}".encode()).hexdigest()
    start = text.index(trigger)
    event = Event(
        id=sha256(f"{digest}{type}{start}".encode()).hexdigest()[:16],
        type=type,
        status=status,
        trigger=Words(**at(trigger)),
        actors=(Mention(**at("Rebels"), name="Syrian rebels", id="SYRREB", country="SYR", sector="REB"),),
        places=(Place(**at(place["name"]), precision="settlement", **place),),
        time=Time(**at("on Monday"), from_=day, to=day, precision="day"),
        numbers=(Number(**at(killed), kind="killed", low=int(killed), high=int(killed)),) if killed else (),
        sentence=Span(0, len(text)),
        confidence=0.9,
        why="by hand",
    )
    held = Control(
        place=event.places[0], holder=event.actors[0], change="taken", time=event.time, event=event.id
    )
    leads = Relation(
        **at("Rebels"),
        type="opposes",
        from_=event.actors[0],
        to=Mention(**at("soldiers"), name="Syrian army"),
    )
    report = Report(
        id=sha256((url or f"{outlet}{number}").encode()).hexdigest()[:24],
        external_id=number,
        text=text,
        sha256=digest,
        url=url,
        outlet=outlet,
        published=published,
        language="en",
    )
    return Record(report=report, events=(event,), relations=(leads,), control=(held,))


def given(record: Record) -> Input:
    """The capture that such a record is from."""
    report = record.report
    return Input(
        Capture(
            content=report.text.encode(),
            sha256=report.sha256,
            origin=f"{report.external_id}.txt",
            url=report.url,
        )
    )


def keep(store, record: Record) -> bool:
    """Keep a record as `marsad add` does; whether anything is new."""
    with store.writing():
        settled = store.settled(record)
        return store.keep_record(given(record), settled, (), "coder 1")
