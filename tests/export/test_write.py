import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from marsad.errors import BadInput
from marsad.export import FORMATS, CodedRecord, to_json, write
from marsad.export.event_rows import COLUMNS, rows
from marsad.export.explain import explain
from marsad.export.words import bounds
from marsad.knowledge import load_knowledge
from marsad.model.record import Number, Record
from marsad.model.report import Report

DOCS = Path(__file__).parents[2] / "docs" / "formats.md"


def written(record, format, times=1):
    out = io.StringIO()
    write([record] * times, format, out)
    return out.getvalue()


def test_json_is_one_array_and_jsonl_one_record_a_line(record):
    assert json.loads(written(record, "json", 2)) == [to_json(record)] * 2
    assert [json.loads(line) for line in written(record, "jsonl", 2).splitlines()] == [to_json(record)] * 2


def test_no_records_are_an_empty_array():
    out = io.StringIO()
    write([], "json", out)
    assert json.loads(out.getvalue()) == []


def test_a_format_that_is_none_is_refused_with_the_choice(record):
    with pytest.raises(BadInput, match="choose table, json, jsonl, csv"):
        written(record, "xml")


def test_csv_has_one_row_per_event_and_every_column(record):
    first, second = csv.DictReader(io.StringIO(written(record, "csv")))
    assert list(first) == list(COLUMNS)
    assert (first["killed_low"], first["killed_high"], first["lat"], first["date_from"]) == (
        "10", "", "35.13", "2024-11-30",
    )  # fmt: skip
    assert (second["status"], second["sources"]) == (
        "negated",
        "A military official (military, anonymous, denies)",
    )


def test_codes_of_other_schemes_are_columns_behind_the_others(record):
    chosen = load_knowledge().codes.choose("cameo", "acled")
    out = io.StringIO()
    write([record], "csv", out, chosen)
    first, second = csv.DictReader(io.StringIO(out.getvalue()))
    assert list(first) == [*COLUMNS, *chosen.columns]
    assert (first["cameo_code"], first["cameo_root"], first["acled_inter1"]) == ("192", "19", "2")
    assert first["acled_sub_event_type"] == "Non-state actor overtakes territory"
    assert {second[column] for column in chosen.columns} == {""}, "what is negated has no code"
    assert next(CodedRecord.of(record).rows(chosen))["cameo_code"] == "192"


@pytest.mark.parametrize("format", ["json", "jsonl", "table"])
def test_codes_are_refused_where_there_are_no_columns(record, format):
    with pytest.raises(BadInput, match="columns of csv"):
        write([record], format, io.StringIO(), load_knowledge().codes.choose("ucdp"))


def test_every_column_of_codes_is_documented():
    codes = load_knowledge().codes
    table = DOCS.read_text(encoding="utf-8").partition("## Codes of other schemes")[2].partition("\n## ")[0]
    documented = re.findall(r"^\| `(\w+)`", table, flags=re.MULTILINE)
    assert sorted(documented) == sorted(codes.columns(codes.names))


def test_a_cell_that_a_spreadsheet_would_run_is_disarmed(record):
    hostile = replace(record, report=replace(record.report, outlet='=HYPERLINK("http://x")'))
    assert next(csv.DictReader(io.StringIO(written(hostile, "csv"))))["outlet"].startswith("'=")


def test_rows_of_records_without_events_are_none(record):
    assert list(rows(replace(record, events=()))) == []


@pytest.mark.parametrize(
    ("low", "high", "said"), [(10, 10, "10"), (10, None, "10.."), (None, 12, "..12"), (3, 5, "3..5")]
)
def test_bounds_are_written_in_the_grammar_of_claims(low, high, said):
    assert bounds(Number(start=0, end=1, text="x", kind="killed", low=low, high=high)) == said


def test_the_table_answers_every_question_in_words(record):
    table = written(record, "table")
    for words in (
        "Turkey-backed rebels = Syrian rebels (SYR, REB)",
        "Hama (settlement, SYR, 35.13 N 36.75 E)",
        "Saturday = 2024-11-30 (day)",
        "killed: 10.. “at least ten”",
        "A military official (military, not named), denies it",
        "said not to have happened",
        "Turkey backs Syrian rebels",
        "Hama: taken by Syrian rebels (asserted)",
        "[seized]",
        "A warning.",
    ):
        assert words in table


def test_a_hostile_page_cannot_drive_the_terminal(record):
    hostile = replace(
        record.report, text=record.report.text.replace("a bridge", "\x1b[2Jdge"), outlet="\x1b]0;x\x07"
    )
    assert "\x1b" not in written(replace(record, report=hostile), "table")


def test_a_report_without_events_says_so():
    empty = Record(report=Report(id="r", text="Nothing.", sha256="0"))
    assert "No event was found" in written(empty, "table")


def test_an_explanation_gives_every_value_with_its_words_and_their_place(record):
    said = explain(record, record.events[0])
    assert "decided by   seize ground: type COERCE" in said
    start = record.report.text.index("at least ten")
    assert f"[{start}-{start + 12}: “at least ten”]" in said
    assert "according to not said" in said


def test_a_coded_record_shows_itself(record):
    coded = CodedRecord.of(record)
    assert repr(coded) == (
        "<Record “Rebels seize Hama bridge”: 2 events, 1 relation, 1 control record, 1 warning "
        "(COERCE RETREAT)>"
    )
    assert coded.to_dict() == to_json(record)
    assert [row["type"] for row in coded.rows()] == ["COERCE", "RETREAT"]


def test_the_notebook_view_holds_the_words_and_no_markup_of_the_page(record):
    hostile = replace(record, report=replace(record.report, title="<script>alert(1)</script>"))
    html = CodedRecord.of(hostile)._repr_html_()
    assert "<script" not in html
    assert re.search(r"<mark [^>]*>seized<small>trigger</small></mark>", html)


def test_every_format_is_known():
    assert list(FORMATS) == ["table", "json", "jsonl", "csv"]


def test_every_column_is_documented():
    table = DOCS.read_text(encoding="utf-8").partition("## Columns of csv")[2].partition("\n## ")[0]
    documented = re.findall(r"^\| `(\w+)`", table, flags=re.MULTILINE)
    assert documented == list(COLUMNS)
