"""The bundled example reports go the whole way, without a word lost."""

import io
import json
from pathlib import Path

import pytest

from marsad.collect import captures
from marsad.export import FORMATS, write
from marsad.model.codec import from_dict, to_dict
from marsad.model.record import Record

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


@pytest.fixture(scope="module")
def records(pipeline):
    return list(pipeline.code(captures(str(EXAMPLES))))


def test_all_examples_are_read_and_coded(records):
    assert len(records) >= 12
    assert [one for one in records if not isinstance(one, Record)] == []
    assert {record.report.language for record in records} == {"en"}


def test_their_records_are_read_back_from_json(records):
    for record in records:
        plain = to_dict(record)
        assert to_dict(from_dict(json.loads(json.dumps(plain)))) == plain


@pytest.mark.parametrize("format", FORMATS)
def test_they_are_written_in_every_format(records, format):
    out = io.StringIO()
    write(records, format, out)
    assert out.getvalue().endswith("\n")


def test_the_same_report_gives_the_same_ids(pipeline, records):
    again = list(pipeline.code(captures(str(EXAMPLES))))
    assert [[event.id for event in record.events] for record in again] == [
        [event.id for event in record.events] for record in records
    ]
