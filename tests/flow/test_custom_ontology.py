"""examples/custom-ontology goes the whole way with the shipped model: all six types, with their codes."""

from pathlib import Path

import pytest

import marsad
from marsad.model.record import Record

FOLDER = Path(__file__).parents[2] / "examples" / "custom-ontology"
TYPES = {"KILL", "TORTURE", "DISAPPEAR", "DETAIN", "DISPLACE", "SILENCE"}


@pytest.fixture(scope="module")
def coder():
    return marsad.load(lexicons=[FOLDER])


@pytest.fixture(scope="module")
def records(coder):
    found = list(coder.collect(FOLDER / "reports", published="2024-11-23"))
    assert all(isinstance(one, Record) for one in found)
    return found


def test_all_six_types_are_found(records):
    assert {event.type for record in records for event in record.events} >= TYPES


def test_a_denial_is_no_violation(records):
    [denied] = [e for record in records for e in record.events if e.trigger.text == "tortured"]
    assert (denied.type, denied.status) == ("TORTURE", "negated")


def test_every_violation_that_is_told_has_its_article_and_counts_as_a_built_in_type(coder, records):
    codes = coder.pipeline.knowledge.codes.choose("rights", "plover", "cameo")
    rows = [row for record in records for row in record.rows(codes)]
    told = [row for row in rows if row["type"] in TYPES and row["status"] == "asserted"]
    assert len(told) >= 6
    assert all(row["rights_article"] and row["plover_type"] in marsad_types() for row in told)
    assert {row["rights_article"] for row in told} >= {"6", "7", "9", "17", "19"}


def marsad_types():
    return marsad.load().pipeline.knowledge.ontology.types


def test_the_page_names_the_files_that_there_are():
    page = (FOLDER / "README.md").read_text("utf-8")
    files = [path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yml")]
    assert [name for name in files if f"| `{name}`" not in page] == []
