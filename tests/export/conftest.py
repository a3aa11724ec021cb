"""One record with every field of docs/record.md, coded by hand from two sentences."""

import pytest

from marsad.model.record import Control, Event, Mention, Number, Place, Record, Relation, Source, Time, Words
from marsad.model.report import Report
from marsad.model.span import Span

TITLE = "Rebels seize Hama bridge"
FIRST = (
    "Turkey-backed rebels seized a bridge in Hama on Saturday, killing at least ten soldiers with rockets."
)
SECOND = "A military official, who asked not to be named, denied that they had fled."
TEXT = f"{TITLE}\n\n{FIRST}\n\n{SECOND}"


def at(words: str, **more) -> dict:
    """Where the words stand in TEXT, last time, for the fields of a record."""
    start = TEXT.rindex(words)
    return {"start": start, "end": start + len(words), "text": words, **more}


def sentence(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture
def record() -> Record:
    rebels = Mention(
        **at("Turkey-backed rebels", name="Syrian rebels", id="SYRREB", country="SYR", sector="REB")
    )
    hama = Place(
        **at(
            "Hama", name="Hama", geonameid=170017, lat=35.13, lon=36.75, country="SYR", precision="settlement"
        )
    )
    saturday = Time(**at("Saturday", from_="2024-11-30", to="2024-11-30", precision="day"))
    official = Source(**at("A military official", kind="military", anonymous=True, stance="denies"))
    seized = Event(
        id="e1",
        type="COERCE",
        mode=("seize",),
        contexts=("military", "territory"),
        trigger=Words(**at("seized")),
        actors=(rebels,),
        recipients=(Mention(**at("soldiers", country="SYR", sector="MIL")),),
        places=(hama,),
        time=saturday,
        numbers=(Number(**at("at least ten", kind="killed", low=10)),),
        weapons=(Words(**at("rockets")),),
        sentence=sentence(FIRST),
        confidence=0.91,
        why="seize ground: type COERCE",
    )
    fled = Event(
        id="e2",
        type="RETREAT",
        status="negated",
        trigger=Words(**at("fled")),
        actors=(Mention(**at("they", name="Syrian army")),),
        sources=(official,),
        sentence=sentence(SECOND),
        confidence=0.5,
        why="fled, denied",
    )
    backs = Relation(
        **at("Turkey-backed rebels"), type="backs", from_=Mention(**at("Turkey", country="TUR")), to=rebels
    )
    held = Control(place=hama, holder=rebels, change="taken", time=saturday, event="e1")
    report = Report(
        id="r1", text=TEXT, sha256="0" * 64, title=TITLE, outlet="Example Herald", published="2024-12-02"
    )
    return Record(
        report=report, events=(seized, fled), relations=(backs,), control=(held,), warnings=("A warning.",)
    )
