"""Why an incident is what it is: what a person reads, and the same for programs."""

import csv
import io
import json
from dataclasses import replace

import pytest

from export.market import CASE, JUDGEMENT, RECORDS
from marsad.export.incidents import write_case


def written(format="table", case=CASE):
    out = io.StringIO()
    write_case(case, format, out, lambda geonameid: 2.5)
    return out.getvalue()


def section(title, case=CASE):
    """The lines below a title, without indentation."""
    lines = [line.rstrip() for line in written(case=case).splitlines()]
    rest = lines[lines.index(title) + 1 :]
    end = next((at for at, line in enumerate(rest) if line and not line.startswith(" ")), len(rest))
    return [line.strip() for line in rest[:end] if line]


def test_the_reports_stand_with_their_sentences_and_say_which_tell_it_in_passing():
    lines = section("Reports that tell it")
    assert lines[0] == "[1] 2024-12-01  Orient Wire  ow-7  Market shelled"
    assert lines[1] == "Rebels [shelled] the market of Ariha on Sunday, killing ten people, residents said."
    assert "[3] 2024-12-02  =Watch�[2J  m-1  in passing" in lines


def test_every_value_stands_once_with_all_who_say_it():
    lines = section("What they say")
    at = lines.index("who  Syrian rebels (SYR, REB)")
    assert lines[at + 1] == "[1] “Rebels” [2] “Rebels”  according to residents (witness)"
    assert [line for line in lines if "Ariha (settlement" in line] == [
        "where  Ariha (settlement, SYR, 35.81 N 36.61 E)"
    ]


def test_what_may_follow_is_told_as_planned_and_after_what_happened():
    lines = section("What they say")
    assert lines.index("type  ASSAULT heavy-weapons") < lines.index("ASSAULT")
    assert "[3] “shelling”  planned" in lines


def test_people_harmed_are_told_by_sum_and_by_every_claim_with_speaker_report_and_words():
    lines = section("People harmed")
    assert any(line.startswith("people killed: 10..12, best 10") for line in lines)
    assert "2024-12-02 killed civilians 12 update the monitor [3] 12 civilians" in [
        " ".join(line.split()) for line in lines
    ]


def test_origins_tell_why_they_are_one():
    assert section("Independent origins")[0] == "Orient Wire (agency)  [1] [2]  [2] carries the agency's text"


def test_the_sides_of_a_contested_point_stand_beside_one_another():
    about, values, names, because = section("Contested")
    assert about == "responsibility"
    assert values.split("  ")[0] == "the rebels"
    assert names.index("say the rebels") == values.index("the army")
    assert because == "Both say that the other fired."


def test_each_report_but_the_first_tells_why_it_was_joined_with_weights():
    lines = section("Why these reports were joined")
    assert lines[:2] == ["[1] and [2]  over 99 % likely to tell one happening", "+9.0  One text."]
    at = lines.index("[1] and [3]  77 % likely to tell one happening")
    assert lines[at + 1 : at + 3] == ["+2.0  Both in Ariha.", "-0.8  10 dead against 12."]


def test_a_copy_and_a_persons_word_tie_reports_whatever_their_score():
    lines = section("Why these reports were joined", replace(CASE, copies=frozenset({("p", "w")}), joined=()))
    assert lines == ["[1] and [2]  carry one text", "[1] and [3]  are one happening, says amal"]
    back = replace(CASE, joined=(), judgements=(replace(JUDGEMENT, retired=True),))
    assert "Why these reports were joined" not in written(case=back)


def test_what_speaks_against_a_join_is_not_hidden():
    lines = section("Why these reports were joined")
    assert lines[-3].startswith("By themselves these would not be joined")
    assert lines[-2:] == ["[2] and [3]  40 % likely to tell one happening", "-0.4  Not the same dead."]


def test_the_grade_has_its_trace_and_says_that_a_person_decides():
    assert section("Grade") == [
        "Fair, B2  suggested by rule; a person decides",
        "1. Two independent origins tell it.",
    ]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({}, "2024-12-07 amal: same, of we and me, because one market (judgement 7)"),
        ({"retired": True, "because": None}, "2024-12-07 amal: same, of we and me, taken back (judgement 7)"),
        (
            {"decision": "correct", "events": ("we",), "field": "type", "value": "COERCE", "because": None},
            "2024-12-07 amal: correct type to COERCE, of we (judgement 7)",
        ),
    ],
)
def test_judgements_are_told_with_their_reason_even_when_taken_back(change, line):
    case = replace(CASE, judgements=(replace(JUDGEMENT, **change),))
    assert section("Judgements of people", case) == [line]


def test_a_section_without_content_is_left_out():
    bare = replace(CASE, joined=(), judgements=(), incident=replace(CASE.incident, contested=(), grade=None))
    text = written(case=bare)
    assert "Contested" not in text
    assert "Grade" not in text
    assert "Judgements" not in text


def test_json_holds_every_saying_with_the_place_of_its_words():
    plain = json.loads(written("json"))
    texts = {(record.report.external_id or id_): record.report.text for id_, record in RECORDS.items()}
    sayings = [one for value in plain["values"] for one in value["sayings"]]
    assert all(texts[one["report"]][one["start"] : one["end"]] == one["text"] for one in sayings)
    assert (plain["joined"][0]["reports"], plain["joined"][0]["score"]) == (["p", "ow-7"], 9.0)
    assert plain["judgements"][0]["by"] == "amal"


def test_csv_is_a_row_for_each_saying():
    rows = list(csv.DictReader(io.StringIO(written("csv"))))
    assert len(rows) == sum(len(v["sayings"]) for v in json.loads(written("json"))["values"])
    assert ("who", "Syrian rebels (SYR, REB)", "Rebels", "ow-7") in [
        (row["question"], row["value"], row["words"], row["report"]) for row in rows
    ]
    assert {row["outlet"] for row in rows if row["report"] == "m-1"} == {"'=Watch\x1b[2J"}


def test_the_map_has_the_incident_and_each_place_that_is_named():
    first, second = json.loads(written("geojson"))["features"]
    assert (first["properties"]["role"], second["properties"]["role"]) == ("incident", "place named")
    assert [one["report"] for one in second["properties"]["said"]] == ["ow-7", "p", "m-1"]
