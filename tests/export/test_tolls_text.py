import io
import json
from datetime import date

import pytest

from link.tolls.building import claim
from marsad.export.tolls_text import bounds_text, sparkline, toll_rows, write_tolls
from marsad.link.tolls import toll_series, toll_sums

CLAIMS = [
    claim(3, 3, speaker="ministry"),
    claim(14, None, "r2", speaker="ministry"),
    claim(2, 2, part_of=True, start=9),
]
DAYS = {"r1": date(2024, 12, 1), "r2": date(2024, 12, 2)}


def written(format):
    out = io.StringIO()
    write_tolls(toll_sums(CLAIMS, DAYS), toll_series(CLAIMS, DAYS), format, out, {"r1": "first"})
    return out.getvalue()


@pytest.mark.parametrize(
    ("values", "line"), [([], ""), ([0, 0], "▁▁"), ([1, 7], "▂█"), ([None, 3], " █"), ([3, 14, 14], "▂██")]
)
def test_a_sparkline_has_a_bar_for_each_value(values, line):
    assert sparkline(values) == line


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [(3, 3, "3"), (3, None, "3.."), (None, 3, "..3"), (3, 5, "3..5"), (None, None, "?")],
)
def test_bounds_are_written_as_claims_write_them(low, high, text):
    assert bounds_text(low, high) == text


def test_a_part_is_no_toll_of_its_own():
    assert [(row["low"], row["report"]) for row in toll_rows(CLAIMS, {"r1": "first"})] == [
        (3, "first"),
        (14, "r2"),
    ]


def test_the_table_says_bounds_rule_and_every_claim():
    table = written("table")
    assert "people killed: 14.., best 14" in table
    assert "conservative" in table
    assert all(word in table for word in ("update", "partial", "ministry", "2024-12-02", "first"))


def test_json_and_lines_say_the_same_of_every_claim():
    whole = json.loads(written("json"))
    assert whole["series"] == [json.loads(line) for line in written("jsonl").splitlines()]
    assert whole["sums"][0]["best"] == 14
