"""Groups of copies as they are written."""

import io
import json

import pytest

from marsad.export.copies_text import write_copies
from marsad.model.copies import Copy, CopyGroup, Origin, Shared
from marsad.model.report import Report
from marsad.model.span import Span

LEFT = Report(
    id="aa",
    external_id="1",
    text="Shells fell.",
    sha256="",
    outlet="Wire\x1b[2J",
    published="2021-03-08",
    title="Port",
)
RIGHT = Report(id="bb", text="So shells fell.", sha256="", outlet="Post", published="2021-03-09")
COPY = Copy(
    left=LEFT,
    right=RIGHT,
    kind="partial",
    shared=(Shared(Span(0, 11), Span(3, 14)),),
    because=("two words are the same", "both name AFP"),
)
GROUP = CopyGroup(
    reports=(LEFT, RIGHT),
    kind="partial",
    origin=Origin(name="AFP", is_agency=True, because="AFP is credited in 1"),
    copies=(COPY,),
)


def written(format, *groups):
    out = io.StringIO()
    write_copies(groups, format, out)
    return out.getvalue()


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_json_names_reports_kind_origin_reasons_and_shared_words(format):
    read = json.loads(written(format, GROUP))
    assert (read[0] if format == "json" else read) == {
        "reports": ["1", "bb"],
        "kind": "partial",
        "agency": "AFP",
        "origin": "AFP",
        "because": ["AFP is credited in 1", "two words are the same; both name AFP"],
        "evidence": [
            {
                "reports": ["1", "bb"],
                "shared": [
                    [
                        {"start": 0, "end": 11, "text": "Shells fell"},
                        {"start": 3, "end": 14, "text": "shells fell"},
                    ]
                ],
            }
        ],
    }


def test_no_groups_are_an_empty_list():
    assert written("json") == "[]\n"
    assert written("jsonl") == written("table") == ""


def test_the_table_shows_each_report_and_why():
    lines = written("table", GROUP).splitlines()
    assert lines[0] == "partial  origin AFP"
    assert lines[1].split() == ["2021-03-08", "Wire�[2J", "1", "Port"]
    assert lines[2].split() == ["2021-03-09", "Post", "bb"]
    assert [line.strip() for line in lines[3:5]] == [
        "· AFP is credited in 1",
        "· two words are the same; both name AFP",
    ]
