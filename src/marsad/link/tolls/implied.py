"""People harmed whom a report tells of without a number: "a fatal shooting", "Jane Roe was shot".

Such a figure is at least one; it is given only where the report has no figure that is as sure.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from marsad.link.tolls.figures import Figure, happened
from marsad.link.tolls.victims import ANYBODY
from marsad.model.record import Event, Record
from marsad.model.span import Span

__all__ = ["implied_in"]

# Characters in which a report tells its news; later deaths are often those of other happenings.
_LEAD = 500
_DEATH = re.compile(
    r"\b(?:shot (?:and|to) (?:killed|death)|shot dead|killed|kills|killing|slain|slayings?|murder(?:ed|s)?"
    r"|homicide|fatal|fatally|fatalit(?:y|ies)|died|dies|dead|death|deadly|gunned down|deceased"
    r"|claim(?:s|ed|ing)? (?:the )?li(?:fe|ves)|lost (?:his|her|their) li(?:fe|ves)|passed away"
    r"|takes? (?:his|her) (?:own )?life|(?:did|does) not survive|didn't survive|life support)\b",
    re.IGNORECASE,
)
_NO_DEATH = re.compile(
    r"homicide (?:detectives?|unit|squad|investigators?|bureau|division|section|report)"
    r"|(?:attempt(?:ed)?|conspiracy to commit) (?:[\w-]+ ){0,3}?(?:murder|homicide)"
    r"|(?:attempt|intent|threat\w*) to (?:kill|murder)|(?:injury|harm) or death"
    r"|deadly (?:weapons?|conduct|force|missiles?)"
    r"|death (?:penalty|row|threats?)|dead end|brain[- ]dead"
    r"|(?:not|non|never|isn't|wasn't)[- ](?:\w+ )?(?:fatal|killed|deadly|dead)"
    r"|no(?: one|body)? (?:was |has been )?(?:killed|died|deaths?)",
    re.IGNORECASE,
)
# What befalls people alone; a launcher and a crossing are hit and struck, too, and a drone is shot down.
_HURT = re.compile(r"shot(?! down)|shoot(?!(?:s|ing)? down)|stab|wound|injur|hurt|graz", re.IGNORECASE)
_HIT = re.compile(r"struck|hit", re.IGNORECASE)


def implied_in(
    record: Record, counted: Iterable[Figure], events: Collection[str] | None = None
) -> Iterator[Figure]:
    """A death where none is counted, else somebody hit where nobody is."""
    counted = tuple(counted)
    kinds = {figure.kind for figure in counted if figure.sure}
    told_of = {figure.sentence for figure in counted if figure.kind == "killed"}
    told = (e for e in record.events if happened(e, events) and e.status == "asserted")
    news = [e for e in told if e.sentence.start < _LEAD]
    if "killed" not in kinds:
        title = Span(0, len(record.report.title or ""))
        untold = [(event, event.sentence) for event in news if event.sentence not in told_of]
        places = untold + [(event, title) for event in news[:1]]
        deaths = (_death(record.report.text, event, words) for event, words in places)
        found = next(filter(None, deaths), None)
        if found:
            yield found
            return
    if not kinds:
        hit = (event for event in news if event.type == "ASSAULT" and _is_hurt(event))
        for event in islice(hit, 1):
            yield _figure(record.report.text, event, event.trigger.span, "casualties")


def _is_hurt(event: Event) -> bool:
    """Whether the event hurts somebody, as its words say."""
    words = event.trigger.text
    return bool(_HURT.search(words) or (_HIT.search(words) and "firearms" in event.mode))


def _death(text: str, event: Event, sentence: Span) -> Figure | None:
    words = sentence.of(text)
    no_death = [m.span() for m in _NO_DEATH.finditer(words)]
    for match in _DEATH.finditer(words):
        if not any(start <= match.start() < end for start, end in no_death):
            at = Span(sentence.start + match.start(), sentence.start + match.end())
            return _figure(text, event, at, "killed")
    return None


def _figure(text: str, event: Event, at: Span, kind: str) -> Figure:
    return Figure(
        kind=kind,
        low=1,
        high=None,
        at=at,
        count=at,
        counted=at.of(text),
        victims=ANYBODY,
        events=(event.id,),
        sources=event.sources,
        sentence=event.sentence,
        sure=True,
    )
