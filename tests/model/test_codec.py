import msgspec
import pytest

from marsad.model.codec import event_to_dict, from_dict, to_dict
from marsad.model.record import Event, Mention, Record, Relation, Time, Words
from marsad.model.report import Report
from marsad.model.span import Span

REPORT = Report(id="r", text="Rebels fled.", sha256="0", original="Rebels  fled.", origins=(0, 1))
REBELS = Mention(start=0, end=6, text="Rebels")
FLED = Event(
    id="e",
    type="RETREAT",
    trigger=Words(start=7, end=11, text="fled"),
    actors=(REBELS,),
    time=Time(start=0, end=0, text="", from_="2024-12-01", to="2024-12-02", precision="week"),
    sentence=Span(0, 12),
    confidence=0.5,
    why="fled",
)
RECORD = Record(
    report=REPORT,
    events=(FLED,),
    relations=(Relation(start=0, end=6, text="Rebels", type="backs", from_=REBELS, to=REBELS),),
    warnings=("One.",),
)


def test_absent_values_are_left_out_and_lists_stay():
    event = event_to_dict(FLED)
    assert event["actors"] == [{"start": 0, "end": 6, "text": "Rebels"}]
    assert event["numbers"] == []
    assert event["sentence"] == {"start": 0, "end": 12}


def test_from_is_written_as_the_contract_writes_it():
    plain = to_dict(RECORD)
    assert plain["events"][0]["time"]["from"] == "2024-12-01"
    assert plain["relations"][0]["from"]["text"] == "Rebels"


def test_the_reader_s_evidence_stays_with_the_report():
    assert to_dict(RECORD)["report"] == {"id": "r", "sha256": "0", "text": "Rebels fled."}


def test_what_is_written_is_read_back():
    assert to_dict(from_dict(to_dict(RECORD))) == to_dict(RECORD)
    assert from_dict(to_dict(RECORD)).events == RECORD.events


def test_another_form_is_refused_with_the_name_of_the_field():
    with pytest.raises(msgspec.ValidationError, match=r"events\[0\]"):
        from_dict({**to_dict(RECORD), "events": [{"id": 3}]})
