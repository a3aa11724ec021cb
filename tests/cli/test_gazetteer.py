"""`marsad gazetteer` as a person gives it."""

import pytest
from typer.testing import CliRunner

from marsad.cli import app

DUMP = "7\tTall Kubra\tTall Kubra\t\t35.25\t38.25\tP\tPPL\tSY\t\t99\t\t\t\t900\t\t0\t\t2024-01-01\n"


def run(*arguments):
    return CliRunner().invoke(app, ["gazetteer", *(str(one) for one in arguments)])


@pytest.mark.parametrize(
    ("options", "first", "why"),
    [
        ([], "Paris, Île-de-France, FRA", "it is called so"),
        (["--near", "Dallas"], "Paris, Texas, USA", "near other places of the report"),
        (["--country", "CAN"], "Paris, Ontario, CAN", "in the country asked for"),
    ],
)
def test_the_places_of_a_name_are_listed_likeliest_first_with_reasons(options, first, why):
    lines = run("find", "Paris", *options).stdout.splitlines()
    assert first in lines[0]
    assert why in lines[0]
    assert len(lines) > 5


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["find", "Xqzzt"], 1, "knows no place called 'Xqzzt'"),
        (["find", "Paris", "--country", "XX"], 2, "XX is no country"),
        (["find", "Paris", "--near", "Xqzzt"], 2, "does not know 'Xqzzt'"),
        (["build", "none.txt", "--output", "lexicon"], 2, "none.txt: no such file"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(arguments, code, words):
    result = run(*arguments)
    assert result.exit_code == code
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_dump_becomes_a_gazetteer_that_a_lexicon_brings(tmp_path):
    (tmp_path / "SY.txt").write_text(DUMP, encoding="utf-8")
    built = run("build", tmp_path / "SY.txt", "--output", tmp_path / "lexicon")
    assert built.exit_code == 0
    assert "places" in built.stderr
    found = run("find", "Tel Kubra", "--lexicon", tmp_path / "lexicon")
    assert "Tall Kubra, SYR" in found.stdout
