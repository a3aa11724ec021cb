import csv
import datetime
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.collect import Limits, captures, row_capture
from marsad.collect.csv_rows import csv_rows
from marsad.collect.rows import jsonl_rows, lines_of, looks_like_row
from marsad.errors import Unreadable
from marsad.model.problem import Problem

LIMITS = Limits()


def texts(got):
    """The text of each row, and of each problem the line it stands on."""
    return [one.origin if isinstance(one, Problem) else json.loads(one.content)["text"] for one in got]


def jsonl(content: bytes, limits=LIMITS):
    return list(jsonl_rows(lines_of(io.BytesIO(content), limits), "f", limits))


def table(content: bytes, limits=LIMITS):
    return list(csv_rows(lines_of(io.BytesIO(content), limits), "f", limits))


def test_one_bad_row_among_a_thousand_costs_one_row():
    lines = [json.dumps({"id": n, "text": f"Report {n}."}) for n in range(1000)]
    lines[500] = lines[500][:-3]
    got = jsonl("\n".join(lines).encode())
    assert len(got) == 1000
    assert [one.origin for one in got if isinstance(one, Problem)] == ["f:501"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "is not JSON"),
        (b"[1]", "is not a JSON object"),
        (b"{}", "has no text"),
        (b'{"text": "  "}', "has no text"),
        (b'{"text": ["a"]}', "has a text that is not text"),
        (b'{"text": "a", "title": true}', "has a title that is not text"),
        (b'{"text": "\xff"}', "not UTF-8"),
        (b'{"text": "\\ud800"}', "not UTF-8"),
        (b"[" * 100_000, "is not JSON"),
    ],
)
def test_a_bad_row_says_what_is_wrong_with_it(line, reason):
    [problem] = jsonl(line)
    assert isinstance(problem, Problem)
    assert reason in problem.reason


def test_blank_lines_and_a_byte_order_mark_are_no_rows():
    assert texts(jsonl(b'\xef\xbb\xbf\n\n{"text": "A."}\r\n\n')) == ["A."]


def test_an_endless_line_is_one_problem_and_fills_no_memory():
    small = Limits(max_bytes=50)
    got = jsonl(b'{"text": "' + b"x" * 1000 + b'"}\n{"text": "A."}', small)
    assert texts(got) == ["f:1", "A."]


def test_a_file_may_begin_with_a_byte_order_mark():
    assert texts(jsonl('\ufeff{"text": "A."}'.encode())) == ["A."]


def test_values_of_python_and_pandas_are_taken():
    row = {
        "id": 7,
        "text": "A.",
        "published": datetime.date(2024, 12, 2),
        "outlet": float("nan"),
        "more": [1],
    }
    assert json.loads(row_capture(row, "row 1").content) == {
        "id": "7",
        "text": "A.",
        "published": "2024-12-02",
    }


def test_a_row_without_text_is_unreadable():
    with pytest.raises(Unreadable, match="has no text"):
        row_capture({"title": " ", "outlet": "A"}, "row 1")


def test_a_headline_alone_is_a_row():
    headline = {"title": "A."}
    got = [row_capture(headline, "row 1"), *jsonl(b'{"title": "A."}'), *table(b"title\nA.\n")]
    assert [json.loads(one.content) for one in got] == [headline] * 3
    assert looks_like_row(b'{"title": "A."}')


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_whatever_parts_its_columns(tmp_path, delimiter):
    file = tmp_path / "rows.csv"
    with file.open("w", newline="", encoding="utf-8-sig") as out:
        writer = csv.writer(out, delimiter=delimiter)
        writer.writerows(
            [["ID", "Text", "note"], ["7", 'He said: "no",\nand left; twice\t.', "x"], ["8", "B."]]
        )
    got = list(captures(str(file)))
    assert texts(got) == ['He said: "no",\nand left; twice\t.', "B."]
    assert [one.origin for one in got] == [f"{file}:2", f"{file}:4"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'text\n"A.\nB.\nC.\n', ["f:2", "B.", "C."]),
        (b'text\nA.\n"B"x\nC.\n', ["A.", "f:3", "C."]),
        (b'text\n"A.\n"B."\nC.\n', ["f:2", "B.", "C."]),
        (b"text\nA.,B.\nC.\n", ["f:2", "C."]),
        (b"text\n\xff\nC.\n", ["f:2", "C."]),
        (b"text\n\n\nC.\n", ["C."]),
        (b"words\nA.\n", ["f:1"]),
        (b"", ["f:1"]),
    ],
)
def test_a_bad_row_of_a_table_costs_one_row(content, expected):
    assert texts(table(content)) == expected


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading_of_tables(content):
    for read in (jsonl, table):
        assert all(one.origin.startswith("f:") for one in read(content))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip), min_size=1))
def test_what_python_writes_as_csv_is_read_back(rows):
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([["text"], *([row] for row in rows)])
    assert texts(table(out.getvalue().encode())) == rows
