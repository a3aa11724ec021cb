"""An incident made by hand: a market is shelled, an agency and its copy say 10 dead, a monitor says 12."""

from datetime import date

from marsad.link.tolls import toll_series
from marsad.model.case import Case
from marsad.model.incident import (
    Account,
    Contest,
    Grade,
    Incident,
    Joined,
    Judgement,
    Reason,
    TollClaim,
    TollSum,
    Witness,
)
from marsad.model.record import Event, Mention, Number, Place, Record, Source, Time, Words
from marsad.model.report import Report
from marsad.model.span import Span

WIRE = "Rebels shelled the market of Ariha on Sunday, killing ten people, residents said."
MONITOR = "The shelling of Ariha's market killed 12 civilians, the monitor said. More shelling may follow."


def at(text: str, words: str) -> dict[str, int | str]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def ariha(text: str) -> Place:
    place = at(text, "Ariha")
    return Place(
        **place, name="Ariha", geonameid=169577, lat=35.813, lon=36.609, country="SYR", precision="settlement"
    )


def wire(id_: str, outlet: str, external_id: str | None = None, published: str = "2024-12-01") -> Record:
    rebels = Mention(**at(WIRE, "Rebels"), name="Syrian rebels", country="SYR", sector="REB")
    event = Event(
        id=f"{id_}e",
        type="ASSAULT",
        mode=("heavy-weapons",),
        trigger=Words(**at(WIRE, "shelled")),
        actors=(rebels,),
        places=(ariha(WIRE),),
        time=Time(**at(WIRE, "on Sunday"), from_="2024-12-01", to="2024-12-01", precision="day"),
        numbers=(Number(**at(WIRE, "ten people"), kind="killed", low=10, high=10),),
        sources=(Source(**at(WIRE, "residents"), kind="witness"),),
        sentence=Span(0, len(WIRE)),
        confidence=0.9,
        why="shell: type ASSAULT",
    )
    report = Report(
        id=id_,
        external_id=external_id,
        text=WIRE,
        sha256="",
        outlet=outlet,
        agency="Orient Wire",
        title="Market shelled",
        published=published,
    )
    return Record(report=report, events=(event,))


def monitor() -> Record:
    first = MONITOR.index(" More")
    shelled = Event(
        id="me",
        type="ASSAULT",
        mode=("heavy-weapons",),
        trigger=Words(**at(MONITOR, "shelling")),
        places=(ariha(MONITOR),),
        numbers=(Number(**at(MONITOR, "12 civilians"), kind="killed", low=12, high=12),),
        sources=(Source(**at(MONITOR, "the monitor"), kind="monitor"),),
        sentence=Span(0, first),
        confidence=0.8,
        why="shelling: type ASSAULT",
    )
    more = Event(
        id="mf",
        type="ASSAULT",
        status="future",
        trigger=Words(start=MONITOR.rindex("shelling"), end=MONITOR.rindex("shelling") + 8, text="shelling"),
        sentence=Span(first + 1, len(MONITOR)),
        confidence=0.5,
        why="may follow",
    )
    report = Report(
        id="m", external_id="m-1", text=MONITOR, sha256="", outlet="=Watch\x1b[2J", published="2024-12-02"
    )
    return Record(report=report, events=(shelled, more))


RECORDS = {one.report.id: one for one in (wire("w", "Orient Wire", "ow-7"), wire("p", "Post"), monitor())}
REPORTS = {id_: record.report for id_, record in RECORDS.items()}
ACCOUNTS = tuple(
    Account(
        id=f"{id_}a",
        report=id_,
        main=id_ != "m",
        what="Rebels shelled the market of Ariha",
        events=tuple(event.id for event in record.events),
        types=("ASSAULT",),
        published=record.report.published,
    )
    for id_, record in RECORDS.items()
)


def claim(id_: str, words: str, count: int, victims: str) -> TollClaim:
    record = RECORDS[id_]
    [source] = record.events[0].sources
    return TollClaim(
        **at(record.report.text, words),
        report=id_,
        kind="killed",
        low=count,
        high=count,
        event=record.events[0].id,
        victims=victims,
        sources=(source,),
    )


CLAIMS = (claim("w", "ten people", 10, "people"), claim("p", "ten people", 10, "people"))
INCIDENT = Incident(
    id="i1",
    what="Rebels shelled the market of Ariha",
    place=ariha(WIRE),
    from_="2024-12-01",
    to="2024-12-01",
    types=("ASSAULT",),
    accounts=("wa", "pa", "ma"),
    reports=("w", "p"),
    mentions=("m",),
    actors=RECORDS["w"].events[0].actors,
    origins=(
        Witness(name="Orient Wire", kind="agency", reports=("w", "p"), because="p carries the agency's text"),
        Witness(name="=Watch\x1b[2J", kind="outlet", reports=("m",), because="told by nobody before"),
    ),
    tolls=(
        TollSum(
            kind="killed", victims="civilians", low=12, best=12, high=12, rule="conservative", because="one",
            claims=(claim("m", "12 civilians", 12, "civilians"),),
        ),
        TollSum(
            kind="killed", victims="people", low=10, best=10, high=12, rule="conservative",
            because="the least that two say", claims=CLAIMS,
        ),
    ),
    contested=(
        Contest(
            about="responsibility",
            sides=(("the rebels", ("residents",)), ("the army", ("the rebels",))),
            because="Both say that the other fired.",
        ),
    ),
    grade=Grade(airwars="Fair", admiralty="B2", trace=("Two independent origins tell it.",)),
)  # fmt: skip
JUDGEMENT = Judgement(
    id="7", decision="same", events=("we", "me"), by="amal", because="one market", when="2024-12-07T10:00:00Z"
)
JOINED = (
    Joined(
        left="pa", right="wa", score=9.0, reasons=(Reason(feature="words", weight=9.0, because="One text."),)
    ),
    Joined(
        left="ma",
        right="wa",
        score=1.2,
        reasons=(
            Reason(feature="toll", weight=-0.8, because="10 dead against 12."),
            Reason(feature="place", weight=2.0, because="Both in Ariha."),
        ),
    ),
    Joined(
        left="ma",
        right="pa",
        score=-0.4,
        reasons=(Reason(feature="toll", weight=-0.4, because="Not the same dead."),),
    ),
)
CASE = Case(
    incident=INCIDENT,
    accounts=ACCOUNTS,
    records=RECORDS,
    joined=JOINED,
    tolls=toll_series(
        [*CLAIMS, claim("m", "12 civilians", 12, "civilians")],
        {"w": date(2024, 12, 1), "p": date(2024, 12, 1), "m": date(2024, 12, 2)},
    ),
    judgements=(JUDGEMENT,),
)
