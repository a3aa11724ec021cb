"""`marsad resolve`: one name or expression at a time."""

import json

import pytest
from typer.testing import CliRunner

from marsad.cli import app


def told(*call: str) -> list[dict]:
    result = CliRunner().invoke(app, ["resolve", *call, "--json"])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("words", "date", "id_", "sector"),
    [
        ("the Syrian government", "2024-11-20", "syrian-government", "GOV"),
        ("the Syrian government", "2025-01-20", "syrian-transitional-government", "GOV"),
        ("Jabhat al-Nusra", "2014-05-01", "nusra-front", "REB"),
        ("Iraqi gunmen", "2014-05-01", None, "UAF"),
    ],
)
def test_a_party_is_told_by_its_name_and_the_date(words, date, id_, sector):
    first = told("actor", words, "--date", date)[0]
    assert (first["id"], first["sector"]) == (id_, sector)


def test_parties_that_continue_one_another_stand_in_one_line():
    line = told("actor", "Nusra Front", "--date", "2014-05-01")[0]["line"]
    assert line.index("Nusra Front") < line.index("Hayat Tahrir al-Sham")


def test_a_place_near_by_decides_between_namesakes():
    assert told("place", "Paris")[0]["country"] == "FRA"
    texan = told("place", "Paris", "--near", "Dallas")[0]
    assert (texan["admin1"], texan["radius_km"] < 10) == ("Texas", True)
    assert any("near" in reason for reason in texan["why"])


def test_a_time_is_counted_from_the_date():
    (day,) = told("time", "last Friday", "--date", "2024-12-09")
    assert (day["from"], day["to"], day["timex"]) == ("2024-12-06", "2024-12-06", "2024-12-06")


def test_what_nobody_knows_is_said_and_a_wrong_call_is_refused():
    nothing = CliRunner().invoke(app, ["resolve", "time", "the market"])
    assert (nothing.exit_code, nothing.stdout) == (0, "nothing found\n")
    wrong = CliRunner().invoke(app, ["resolve", "place", "Aleppo", "--near", "Qqqqwz"])
    assert wrong.exit_code == 2
    assert "not in the gazetteer" in wrong.stderr
    assert CliRunner().invoke(app, ["resolve", "time", "May", "--date", "soon"]).exit_code == 2
