"""The place of a happening: the settlements that its reports' events, datelines and police forces name vote.

A place that only the words give ("Ashford police") has no coordinates: none are made up.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from marsad.model.record import Place, Record
from marsad.text.names import plain_key

__all__ = ["incident_place"]

# Weights of a vote; halved and doubled, each moves the figure of bench/story_facts.py by a point or two.
_DATELINE, _POLICE, _EVENT, _ELSEWHERE, _WORDS, _NEW = 5.0, 3.0, 1.5, 0.5, 0.7, 0.4
# In its first characters a report tells its news.
_LEAD = 800
# Furniture behind a page's text names many places.
_READ = 4000
# A name counts at most so often in one report and way.
_TIMES = 3
_PRECISE = frozenset({"settlement"})
_NAME = r"((?:(?:St|Ft|Mt)\. )?[A-Z][A-Za-z'’-]+(?: (?:[A-Z][A-Za-z'’-]+|of|la|de)){0,2})"
_FORCE = re.compile(rf"{_NAME} (?:[Pp]olice|Fire D|Fire R|PD\b)")
_IN = re.compile(
    r"\b(?:in|near|of|at|from|outside|on) (?:the )?(?:(?:(?:north|south|east|west)\w*|central) )?" + _NAME
)
# "HARBORTON (AP) —": a dateline that was not read as one.
_OPENING = re.compile(
    r"(?:^|\n)([A-Z][A-Z.'’ -]{2,30}[A-Z])(?:, [A-Za-z. ]{2,12})?\s*(?:\([^)\n]{2,40}\)\s*)?"
    r"(?:—|–|--|-|»|>>|:)"
)
# Last words of names that are no settlement, and names that are none.
_NO_PLACE = re.compile(
    r"\b(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Boulevard|Blvd|Highway|Hospital|Medical|Cent(?:er|re)|Park"
    r"|School|Jail|Court|Church|University|College|Apartments|News|Hall|Club|Department|Office|Parkway|Way|Place"
    r"|Circle|High|Inn|Hotel|Mall|Airport|Clinic|Side|District|County|State|Province|Updates?|Video|of)\.?$"
    r"|^(?:A|An|I|He|His|Her|They|City|Local|State|County|Chief|Military|According|Former|Several|Many|Dozens"
    r"|One|Two|Three|Four|Five|Six|Metropolitan|[A-Z]\w+day)$",
    re.IGNORECASE,
)
# Words around the name of a town in that of its force: "the Harborton Metro Police".
_AROUND = re.compile(r"^the | (?:metro|metropolitan|volunteer|township|city)$", re.IGNORECASE)


def incident_place(records: Iterable[Record], events: Collection[str] | None = None) -> Place | None:
    """The place with most votes, as an event names it, else as words alone, else the event's wider place."""
    records = tuple(records)
    votes: Counter[str] = Counter()
    for record in records:
        votes += _votes(record, events)
    places = list(_places(records, events))
    if not votes:
        return next((p for p in places if p.name), None)
    best = max(votes, key=lambda key: (votes[key], key))
    known = Counter(p for p in places if p.precision in _PRECISE and _key(p.name or "") == best)
    if known:
        return max(known, key=lambda p: (known[p], -p.start))
    return next(filter(None, (_worded(record, best) for record in records)), None)


def _votes(record: Record, events: Collection[str] | None) -> Counter[str]:
    text, lead = record.report.text, len(record.report.title or "") + _LEAD
    votes: Counter[str] = Counter()
    opening = record.report.dateline
    openings = [opening.split(",")[0]] if opening else [m[1] for m in _OPENING.finditer(text[:_READ])]
    _add(votes, ((name, _DATELINE) for name in openings))
    _add(votes, ((m[1], _POLICE) for m in _FORCE.finditer(text[:_READ])))
    named = (p for p in _places((record,), events) if p.precision in _PRECISE)
    _add(votes, ((p.name or "", _EVENT if p.start < lead else _ELSEWHERE) for p in named))
    words = [m[1] for m in _IN.finditer(text[:_READ])]
    _add(votes, [(name, _WORDS if _key(name) in votes else _NEW) for name in words])
    return votes


def _add(votes: Counter[str], named: Iterable[tuple[str, float]]) -> None:
    times: Counter[str] = Counter()
    for name, weight in named:
        key = _key(name)
        if not _NO_PLACE.search(name) and len(key) > 2 and times[key] < _TIMES:
            times[key] += 1
            votes[key] += weight  # type: ignore[assignment]


def _places(records: Iterable[Record], events: Collection[str] | None) -> Iterator[Place]:
    """The places of the events that are told as having happened, deeds of force first."""
    told = [
        event
        for record in records
        for event in record.events
        if event.status == "asserted" and (events is None or event.id in events)
    ]
    for event in sorted(told, key=lambda event: event.type != "ASSAULT"):
        yield from event.places


def _worded(record: Record, key: str) -> Place | None:
    """The place as its first words in a report name it."""
    for pattern in (_OPENING, _FORCE, _IN):
        for match in pattern.finditer(record.report.text[:_READ]):
            if _key(match[1]) == key:
                start, end = match.span(1)
                return Place(start=start, end=end, text=match[1], name=_titled(match[1]))
    return None


def _key(name: str) -> str:
    name = _AROUND.sub("", re.sub(r"(?:'s|’s|s’)$", "", name.strip(" .,")))
    return plain_key(re.sub(r"^(St|Ft|Mt)\. ", lambda m: _LONG[m[1]] + " ", name))


_LONG: Mapping[str, str] = {"St": "Saint", "Ft": "Fort", "Mt": "Mount"}


def _titled(name: str) -> str:
    return name.title() if name.isupper() else name
