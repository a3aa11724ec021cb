"""An incident with all that it stands on, for programs: JSON, a row for each saying, places on a map."""

from collections.abc import Iterator
from typing import Any, TextIO

import msgspec

from marsad.export.cells import Cell, joined, write_cells
from marsad.export.incidents.features import Reach, feature
from marsad.export.incidents.plain import incident_to_dict
from marsad.export.incidents.rows import incident_properties
from marsad.export.incidents.values import Saying, Value, values
from marsad.model.case import Case
from marsad.model.incident import Joined
from marsad.model.record import Place

__all__ = ["case_features", "case_to_dict", "write_case_csv"]

COLUMNS = (
    "incident_id", "question", "value", "words", "said_by", "event_status", "report", "outlet", "published",
    "start", "end", "event_id",
)  # fmt: skip


def case_to_dict(case: Case) -> dict[str, Any]:
    """The incident as `incident_to_dict` has it, values with their sayings, accounts, joins, judgements."""
    names = _names(case)
    accounts = [
        {
            "id": one.id,
            "report": names[one.report],
            "main": one.main,
            "what": one.what,
            "events": list(one.events),
        }
        for one in case.accounts
    ]
    return {
        **incident_to_dict(case.incident, names),
        "values": [_value(one) for one in values(case)],
        "accounts": accounts,
        "joined": [_join(case, one) for one in case.joined],
        "copies": [[names.get(id_, id_) for id_ in pair] for pair in sorted(case.copies)],
        "judgements": msgspec.to_builtins(case.judgements),
    }


def write_case_csv(case: Case, out: TextIO) -> None:
    """A row for each saying of each value."""
    write_cells(COLUMNS, _rows(case), out)


def case_features(case: Case, reach: Reach) -> Iterator[dict[str, Any]]:
    """The incident where it is taken to be, then every place that a report names for it."""
    incident = case.incident
    own = {"role": "incident", **incident_properties(incident, _names(case))}
    yield feature(incident.id, incident.place, own, reach)
    for at, value in enumerate(one for one in values(case) if one.question == "where"):
        place = value.sayings[0].words
        assert isinstance(place, Place)
        named = {"role": "place named", "value": value.value, "said": [_saying(one) for one in value.sayings]}
        yield feature(f"{incident.id}-{at}", place, named, reach)


def _names(case: Case) -> dict[str, str]:
    return {id_: record.report.external_id or id_ for id_, record in case.records.items()}


def _value(value: Value) -> dict[str, Any]:
    sayings = [_saying(one) for one in value.sayings]
    return {"question": value.question, "value": value.value, "sayings": sayings}


def _saying(one: Saying) -> dict[str, Any]:
    report = one.told.record.report
    return {
        "report": report.external_id or report.id,
        "event": one.told.event.id,
        "start": one.words.start,
        "end": one.words.end,
        "text": one.words.text,
        "said_by": list(one.speakers),
        "status": one.told.event.status,
    }


def _join(case: Case, one: Joined) -> dict[str, Any]:
    report = {account.id: account.report for account in case.accounts}
    names = _names(case)
    ends = [names[report[id_]] for id_ in (one.left, one.right)]
    return {
        "accounts": [one.left, one.right],
        "reports": ends,
        "score": one.score,
        "reasons": msgspec.to_builtins(one.reasons),
    }


def _rows(case: Case) -> Iterator[dict[str, Cell]]:
    for value in values(case):
        for one in value.sayings:
            report, event = one.told.record.report, one.told.event
            cells: tuple[Cell, ...] = (
                case.incident.id, value.question, value.value, one.words.text, joined(one.speakers),
                event.status, report.external_id or report.id, report.outlet, report.published,
                one.words.start, one.words.end, event.id,
            )  # fmt: skip
            yield dict(zip(COLUMNS, cells, strict=True))
