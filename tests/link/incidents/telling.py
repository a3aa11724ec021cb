"""Records and accounts made by hand."""

from marsad.link.incidents.keys import keyed
from marsad.model.incident import Account, TollClaim
from marsad.model.record import Event, Number, Place, Record, Time, Words
from marsad.model.report import Report
from marsad.model.span import Span

KHALIL = {"name": "Tell Khalil", "lat": 35.0, "lon": 36.0, "precision": "settlement", "admin1": "North"}
MARIDA = {"name": "Marida", "lat": 36.5, "lon": 38.5, "precision": "settlement", "admin1": "East"}


def place(given, at=0):
    return Place(start=at, end=at + len(given["name"]), text=given["name"], **given)


def toll(number, kind="killed", at=500, report="r"):
    return TollClaim(
        start=at, end=at + 2, text=str(number), report=report, kind=kind, low=number, high=number
    )


def account(name, day="2031-05-04", **given):
    """An account of an air strike; its one event is `name` with an e before it."""
    values = {
        "id": name,
        "report": f"report {name}",
        "main": True,
        "what": "Air strike hits the grain market of Tell Khalil",
        "events": (f"e{name}",),
        "types": ("ASSAULT",),
        "modes": ("aerial",),
        "places": (place(KHALIL),),
        "from_": day,
        "to": day,
        "published": day,
        "words": ("grain", "market", "silo", "khalil", "tell", "bakery"),
    }
    return keyed(Account(**{**values, **given}))


def event(report, trigger, **given):
    """An event of the report at the first place where its text has the trigger (or at `at`)."""
    text = report.text
    start = text.index(trigger, given.pop("at", 0))
    first = max(text.rfind(". ", 0, start) + 2, text.rfind("\n\n", 0, start) + 2, 0)
    end = text.find(".", start)
    sentence = Span(first if first > 1 else 0, len(text) if end < 0 else end + 1)
    values = {
        "id": f"{trigger}{start}",
        "type": "ASSAULT",
        "trigger": Words(start=start, end=start + len(trigger), text=trigger),
        "sentence": sentence,
        "confidence": 1.0,
        "why": "made by hand",
    }
    return Event(**{**values, **given})


def day(text, iso):
    return Time(start=0, end=len(text), text=text, from_=iso, to=iso, precision="day")


def killed(number):
    return Number(start=0, end=len(str(number)), text=str(number), kind="killed", low=number, high=number)


def report(title, body, published="2031-05-04", name="r"):
    return Report(
        id=name, sha256="", title=title, text=f"{title}\n\n{body}", published=published, language="en"
    )


def record(told, *events):
    return Record(report=told, events=events)
