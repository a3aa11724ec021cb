"""Small records built by hand: who tells what in which outlet."""

from dataclasses import replace

from marsad.knowledge import load_knowledge
from marsad.link.weighing import Voices, evidence_of, weighed
from marsad.model.incident import Account, Incident, TollClaim
from marsad.model.record import Control, Event, Mention, Number, Place, Record, Source, Words
from marsad.model.report import Report
from marsad.model.span import Span

KNOWLEDGE = load_knowledge()
VOICES = Voices(KNOWLEDGE)

ARMY = Mention(start=0, end=4, text="army", id="syrian-army", country="SYR", sector="MIL")
RUSSIA = Mention(start=0, end=6, text="Russia", id="country:rus", country="RUS", sector="GOV")
HTS = Mention(start=0, end=3, text="HTS", id="hts", country="SYR", sector="REB")
ISLAMIC_STATE = Mention(start=0, end=2, text="IS", id="islamic-state", sector="REB")
REBELS = Mention(start=0, end=6, text="rebels", sector="REB")
CIVILIANS = Mention(start=0, end=9, text="civilians", sector="CVL")
IDLIB = Place(start=0, end=5, text="Idlib", name="Idlib", geonameid=169389, precision="settlement")


def said(name=None, id_=None, kind="other", stance="asserts", text=None, *, anonymous=False):
    text = text or name or id_
    return Source(
        start=0, end=len(text), text=text, name=name, id=id_, kind=kind, anonymous=anonymous, stance=stance
    )


SOHR = said("Syrian Observatory for Human Rights", "sohr", "monitor")
MINISTRY = said("Syrian Defence Ministry", "syrian-government", "government")
MILITARY_SOURCE = said(kind="military", text="a military source", anonymous=True)
MEDICS = said(kind="medical", text="medics")
CLAIMED = said("Islamic State", "islamic-state", "armed_group", "claims_responsibility")


def strike(id_="e", *, actors=(), recipients=(CIVILIANS,), sources=(), status="asserted", **other):
    given = {"mode": ("aerial",), "type": "ASSAULT", "places": (IDLIB,), **other}
    return Event(
        id=id_,
        trigger=Words(start=0, end=6, text="strike"),
        status=status,
        actors=tuple(actors),
        recipients=tuple(recipients),
        sources=tuple(sources),
        sentence=Span(0, 10),
        confidence=1.0,
        why="",
        **given,
    )


def record(name, *events, agency=None, published="2024-12-01", text="strike killed many", **other):
    report = Report(id=name, text=text, sha256="", outlet=f"The {name}", agency=agency, published=published)
    return Record(report=report, events=events, **other)


def killed(low, high=None, *, exactly=True):
    return Number(start=0, end=1, text="n", kind="killed", low=low, high=low if exactly else high)


def account(one, tolls=True):
    claims = [
        TollClaim(
            start=n.start, end=n.end, text=n.text, report=one.report.id, kind=n.kind,
            low=n.low, high=n.high, event=event.id, sources=event.sources,
        )
        for event in one.events for n in event.numbers if tolls
    ]  # fmt: skip
    return Account(
        id=f"{one.report.id}/1",
        report=one.report.id,
        main=True,
        what="a strike",
        events=tuple(event.id for event in one.events),
        types=("ASSAULT",),
        published=one.report.published,
        tolls=tuple(claims),
    )


def weigh(*records, copies=(), judgements=()):
    accounts = [account(one) for one in records]
    incident = Incident(id="i", what="a strike", accounts=tuple(one.id for one in accounts))
    by_id = {one.report.id: one for one in records}
    return weighed(incident, accounts, by_id, KNOWLEDGE, copies=copies, judgements=judgements)


def evidence(*records):
    return evidence_of([account(one) for one in records], {one.report.id: one for one in records})


def names(incident):
    return [origin.name for origin in incident.origins]


def copy_of(one, name, published="2024-12-02"):
    """The same record in another outlet."""
    return replace(one, report=replace(one.report, id=name, outlet=f"The {name}", published=published))


def control(holder, change="taken", sources=(), place=IDLIB, previous=None, status="asserted"):
    return Control(
        place=place, holder=holder, previous=previous, change=change, sources=tuple(sources), status=status
    )
