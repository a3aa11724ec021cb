"""What a person decided, laid over what was coded: events rejected or corrected, grades set."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from marsad.errors import BadInput
from marsad.link.weighing import rule
from marsad.link.weighing.values import Count, Days, Geonames, Named, Symbol, Value, parse
from marsad.model.incident import Account, Grade, Judgement
from marsad.model.record import Event, Mention, Number, Place, Record, Time

__all__ = ["CORRECTED", "checked", "judged_account", "judged_grade", "judged_record"]

CORRECTED = ("type", "status", "actor", "recipient", "place", "time", "grade")
"""Properties that can be corrected; a kind of number that the event has can be, too."""

STATUSES = ("asserted", "future", "hypothetical", "negated")
_GRADE = re.compile(rf"({'|'.join(rule.GRADES)})(?: ([A-F][1-6]))?")


def checked(judgement: Judgement) -> Judgement:
    """The judgement, if its correction can be carried out; BadInput says what is wrong with it."""
    if judgement.decision == "correct":
        if judgement.field is None or judgement.value is None:
            raise BadInput("a correction names a property and its right value")
        _value(judgement.field, judgement.value)
    return judgement


def judged_record(record: Record, judgements: Iterable[Judgement]) -> Record:
    """The record without rejected events and their control, its values as a person corrected them."""
    last = list(_standing(judgements))
    rejected = _rejected(last)
    return replace(
        record,
        events=tuple(_corrected(event, last) for event in record.events if event.id not in rejected),
        control=tuple(control for control in record.control if control.event not in rejected),
    )


def judged_account(account: Account, judgements: Iterable[Judgement]) -> Account | None:
    """The account without rejected events and their tolls; None where nothing is left of it."""
    rejected = _rejected(_standing(judgements))
    events = tuple(id_ for id_ in account.events if id_ not in rejected)
    if not events:
        return None
    return replace(account, events=events, tolls=tuple(t for t in account.tolls if t.event not in rejected))


def judged_grade(grade: Grade | None, events: Iterable[str], judgements: Iterable[Judgement]) -> Grade | None:
    """The grade that a person set for the incident of one of the events, else the suggested one."""
    of = frozenset(events)
    for judgement in _standing(judgements):
        if judgement.decision == "correct" and judgement.field == "grade" and of & set(judgement.events):
            found = _GRADE.fullmatch(judgement.value or "")
            if found is not None:
                suggested = (
                    f"the rule suggests {grade.airwars} {grade.admiralty}"
                    if grade
                    else "the rule suggests none"
                )
                because = f": {judgement.because}" if judgement.because else ""
                return Grade(
                    airwars=found[1],
                    admiralty=found[2] or (grade.admiralty if grade else "F6"),
                    trace=(*(grade.trace if grade else ()), suggested, f"set by {judgement.by}{because}"),
                    suggested=False,
                )
    return grade


def _standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that were not taken back, the latest first."""
    kept = (judgement for judgement in judgements if not judgement.retired)
    return tuple(sorted(kept, key=lambda judgement: (judgement.when, judgement.id), reverse=True))


def _rejected(last: Iterable[Judgement]) -> frozenset[str]:
    """Events whose latest judgement on the event as such rejects it."""
    decided: dict[str, str] = {}
    for judgement in last:
        if judgement.decision in ("accept", "reject"):
            for event in judgement.events:
                decided.setdefault(event, judgement.decision)
    return frozenset(event for event, decision in decided.items() if decision == "reject")


def _corrected(event: Event, last: Iterable[Judgement]) -> Event:
    done: set[str] = set()
    for judgement in last:
        field = judgement.field or ""
        if judgement.decision != "correct" or event.id not in judgement.events or field in (*done, "grade"):
            continue
        event = _with(event, field, _value(field, judgement.value or ""))
        done.add(field)
    return event


def _value(field: str, written: str) -> Value:
    """The right value; BadInput where the property has no such values."""
    if field == "grade":
        if _GRADE.fullmatch(written) is None:
            raise BadInput(
                f"no grade: {written!r}; a grade is one of {', '.join(rule.GRADES)}, as in “Fair B2”"
            )
        return Named(written)
    value = parse(written)
    wanted = _KINDS.get(field, (Count,))
    if not isinstance(value, wanted) or (field == "status" and written not in STATUSES):
        raise BadInput(f"{written!r} is no value of {field}; values are written as docs/weighing.md says")
    return value


_KINDS: Mapping[str, tuple[type, ...]] = {
    "type": (Symbol,),
    "status": (Symbol,),
    "actor": (Symbol, Named),
    "recipient": (Symbol, Named),
    "place": (Geonames, Named),
    "time": (Days,),
}


def _with(event: Event, field: str, value: Value) -> Event:
    match field, value:
        case "type", Symbol(text):
            return replace(event, type=text, mode=())
        case "status", Symbol(text):
            return replace(event, status=text)
        case "actor", Symbol() | Named():
            return replace(event, actors=(_mention(event.actors, event, value),))
        case "recipient", Symbol() | Named():
            return replace(event, recipients=(_mention(event.recipients, event, value),))
        case "place", Geonames() | Named():
            return replace(event, places=(_place(event, value),))
        case "time", Days(first, last):
            words = event.time or event.trigger
            return replace(
                event, time=Time(start=words.start, end=words.end, text=words.text, from_=first, to=last)
            )
        case kind, Count(low, high):
            return replace(event, numbers=tuple(_number(number, kind, low, high) for number in event.numbers))
    return event


def _mention(given: tuple[Mention, ...], event: Event, value: Symbol | Named) -> Mention:
    """The right party, standing where the wrong one stood, else where the event is told."""
    words = given[0] if given else event.trigger
    id_ = value.text if isinstance(value, Symbol) else None
    return Mention(start=words.start, end=words.end, text=words.text, name=value.text, id=id_)


def _place(event: Event, value: Geonames | Named) -> Place:
    words = event.places[0] if event.places else event.trigger
    if isinstance(value, Geonames):
        return Place(start=words.start, end=words.end, text=words.text, geonameid=value.id)
    return Place(start=words.start, end=words.end, text=words.text, name=value.text)


def _number(number: Number, kind: str, low: int | None, high: int | None) -> Number:
    return replace(number, low=low, high=high) if number.kind == kind else number
