"""Ids as names that a person reads."""

import re
from collections.abc import Mapping

from marsad.knowledge import Knowledge
from marsad.link.weighing.values import Days, Geonames, Named, Nobody, Several, Symbol, Value, parse, write
from marsad.model.record import Record

__all__ = ["party_name", "reports_called", "value_said"]


def party_name(id_: str, knowledge: Knowledge) -> str:
    """The name of a party of the lexicon; other words stay as they are."""
    party = knowledge.actors.get(id_)
    return party.name if party else id_


def value_said(written: str, property: str, knowledge: Knowledge) -> str:
    """The value of a claim without the signs of its grammar."""
    return _said(parse(written), property, knowledge)


def _said(value: Value, property: str, knowledge: Knowledge) -> str:
    match value:
        case Several(values):
            return " ".join(_said(one, property, knowledge) for one in values)
        case Geonames(id_):
            row = knowledge.places.of_id(id_)
            return row.name if row else write(value)
        case Symbol(text):
            return text if property in {"type", "mode"} else party_name(text, knowledge)
        case Named(text):
            return text
        case Nobody():
            return "nobody named"
        case Days(first, last) if first and last and first != last:
            return f"{first} to {last}"
    return write(value)


def reports_called(sentence: str, records: Mapping[str, Record]) -> str:
    """The sentence of a rule with outlet and day for the ids of reports."""

    def called(word: re.Match[str]) -> str:
        record = records.get(word[0])
        if record is None:
            return word[0]
        report = record.report
        day = f" ({report.published[:10]})" if report.published else ""
        return (report.outlet or report.title or "a report without an outlet") + day

    return re.sub(r"\w+", called, sentence)
