"""Many small reports, some of one attack, some copied; and a pipeline that knows what they say."""

import json
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from marsad.knowledge import load_knowledge
from marsad.model.codec import from_dict, to_dict
from marsad.model.problem import Problem
from marsad.model.record import Event, Mention, Number, Place, Record, Time, Words
from marsad.model.report import Capture, Report
from marsad.model.span import Span
from marsad.read.dates import parse_date

KNOWLEDGE = load_knowledge()
PLACES = (
    ("Hama", 170017, 35.13, 36.75),
    ("Homs", 169577, 34.73, 36.71),
    ("Idlib", 169389, 35.93, 36.63),
    ("Ariha", 174186, 35.81, 36.61),
    ("Mosul", 99072, 36.34, 43.12),
    ("Aden", 415189, 12.78, 45.04),
    ("Benghazi", 88319, 32.12, 20.07),
    ("Kharkiv", 706483, 49.98, 36.25),
)
ROOMS = ("a bakery", "the wool market", "a school", "the northern bridge")
NOUNS = (
    "ambulance baker bell blanket bottle bridge brother bus candle carpet cellar chimney clinic coat "
    "corner court cousin curtain dentist donkey door farmer fence field flour garage garden glass "
    "grocer harvest hinge horse kettle kitchen ladder lamp lane library lorry mason mattress "
    "mechanic merchant mill mosque neighbour nurse olive orchard oven painter pharmacy pigeon pipe "
    "porter potato pump quarry queue railway river roof saddle sailor scaffold school shepherd shop "
    "shutter sister smoke spade stable stair stone storm stove surgeon tailor tanker teacher tent "
    "thread timber tower tractor trench tunnel uncle vineyard wagon wall weaver well widow window "
    "winter wool yard"
)
WORDS = NOUNS.split()


def attack(number: int, teller: int = 0) -> Record:
    """What a teller reports of one of many attacks; tellers 0 and 1 carry one text."""
    name, geonameid, lat, lon = PLACES[number % len(PLACES)]
    where = ROOMS[number // len(PLACES) % len(ROOMS)]
    killed = 3 + number % 17
    title = f"{killed} killed as shells hit {where} in {name}"
    words = Random(number).sample(WORDS, 24)
    Random(max(1, teller)).shuffle(words)
    end = " ".join(f"{' '.join(words[at : at + 6]).capitalize()}." for at in range(0, 24, 6))
    said = "Rebels shelled" if teller < 2 else "Rebel gunners shelled"
    body = f"{said} {where} in {name} on Monday, killing {killed} people, residents said. {end}"
    text = f"{title}\n\n{body}"
    outlet, published = f"Outlet {teller}", str(date(2024, 1, 1) + timedelta(days=17 * number))
    digest = sha256(f"{text}{outlet}".encode()).hexdigest()

    def at(words):
        start = text.rindex(words)
        return {"start": start, "end": start + len(words), "text": words}

    event = Event(
        id=digest[:16],
        type="ASSAULT",
        mode=("explosives",),
        trigger=Words(**at("shelled")),
        actors=(Mention(**at(said.split(" shelled")[0]), name="rebels", sector="REB", head="rebels"),),
        places=(Place(**at(name), name=name, geonameid=geonameid, lat=lat, lon=lon, precision="settlement"),),
        time=Time(**at("on Monday"), from_=published, to=published, precision="day"),
        numbers=(Number(**at(str(killed)), kind="killed", low=killed, high=killed),),
        sentence=Span(len(title) + 2, len(title) + 2 + body.index("said.") + 5),
        confidence=0.9,
        why="by hand",
    )
    report = Report(
        id=digest[:24],
        external_id=f"{number}-{teller}",
        text=text,
        title=title,
        sha256=digest,
        outlet=outlet,
        published=published,
        language="en",
    )
    return Record(report=report, events=(event,))


def captured(record: Record) -> Capture:
    """A capture of which `Told` codes this record."""
    content = json.dumps(to_dict(record)).encode()
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=record.report.external_id)


class Told:
    """A pipeline whose captures say what their record is."""

    knowledge = KNOWLEDGE

    def __init__(self):
        self.coded = 0

    def code(self, captures, given):
        for capture in captures:
            self.coded += 1
            if b"events" not in capture.content:
                yield Problem(capture.origin, "holds no report")
                continue
            record = from_dict(json.loads(capture.content))
            published = parse_date(given.published) if given.published else record.report.published
            report = replace(record.report, sha256=capture.sha256, published=published)
            yield replace(record, report=report)
