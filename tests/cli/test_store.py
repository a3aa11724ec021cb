"""`marsad add`, `problems` and `changes` on real files, with an annotator that finds nothing."""

import json
import sqlite3

import pytest
from typer.testing import CliRunner

from marsad import pipeline
from marsad.cli import app
from marsad.knowledge import load_knowledge
from marsad.model.annotation import Annotation
from marsad.pipeline import Coder, Pipeline
from marsad.store import open_store

KNOWLEDGE = load_knowledge()
TABLE = """\
nr,headline,body,outlet,published
7,Market shelled,Shells hit the market of Ariha on Monday. Ten people died.,Valley Post,2024-12-02
8,Truce holds,The truce held for a second night. Shops opened again.,Valley Post,2024-12-03
9,,,Valley Post,2024-12-03
"""
NAMES = "id=nr,title=headline,text=body"


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Runs a command line in a folder of its own; gives its exit code, output and errors."""
    monkeypatch.setattr(pipeline, "load", lambda lexicons=(): Coder(Pipeline(KNOWLEDGE, nothing)))
    monkeypatch.chdir(tmp_path)

    def run(*arguments, stdin=None):
        return CliRunner().invoke(app, [str(one) for one in arguments], input=stdin)

    return run


def nothing(reports):
    for report in reports:
        yield Annotation(report=report)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "reports.csv"
    path.write_text(TABLE)
    return path


def headers():
    with open_store("marsad.db", make=False) as store:
        reports = [record.report.id for record in store.records()]
        return {header.external_id: header for header in store.headers(reports).values()}


def test_the_columns_of_a_table_may_have_other_names(run, table):
    result = run("add", table, "--map", NAMES)
    assert result.exit_code == 1  # of a row that says nothing
    assert "2 of 2 reports are new; 2 linked" in result.stderr
    found = headers()
    assert found.keys() == {"7", "8"}
    assert (found["7"].title, found["7"].outlet, found["7"].published) == (
        "Market shelled", "Valley Post", "2024-12-02"
    )  # fmt: skip


def test_rows_of_json_on_standard_input_may_have_other_names_too(run):
    row = json.dumps({"nr": 7, "body": "Shells hit the market of Ariha on Monday.", "text": "page 3"})
    assert run("add", "-", "--map", "id=nr,text=body", stdin=row).exit_code == 0
    with open_store("marsad.db") as store:
        [record] = store.records()
    assert record.report.text.startswith("Shells hit")
    assert record.report.external_id == "7"


@pytest.mark.parametrize(
    ("map", "code", "said"),
    [
        ("headline=title", 2, "'headline=title' is no column"),
        ("title", 2, "'title' is no column"),
        ("text=words", 1, "has no column `words`; its columns are nr, headline, body, outlet, published"),
    ],
)
def test_a_column_that_there_is_not_is_told(run, table, map, code, said):
    result = run("add", table, "--map", map)
    assert result.exit_code == code
    assert said in result.stderr


def test_the_same_table_again_is_nothing_new(run, table):
    run("add", table, "--map", NAMES)
    before = run("changes").stdout
    assert "0 of 2 reports are new; 0 linked" in run("add", table, "--map", NAMES).stderr
    assert run("changes").stdout == before


def test_a_row_that_changed_is_a_revision(run, table):
    run("add", table, "--map", NAMES)
    [*_, last] = run("changes").stdout.splitlines()
    table.write_text(TABLE.replace("Ten people died", "Twelve people died"))
    run("add", table, "--map", NAMES)
    [change] = [
        json.loads(line) for line in run("changes", "--since", json.loads(last)["id"]).stdout.splitlines()
    ]
    assert (change["kind"], change["noun"], change["because"]) == ("corrected", "report", "revision 2")
    assert headers()["7"].revision == 2


def test_all_that_is_there_is_coded_again_where_no_path_is_given(run, table):
    run("add", table, "--map", NAMES)
    assert "0 of 2 reports are new" in run("add", "--again").stderr


def test_problems_are_listed_until_they_are_solved(run, table):
    run("add", table, "gone.html", "--map", NAMES)
    listed = run("problems").stdout.splitlines()
    assert sorted(line.partition(": ")[0] for line in listed) == sorted(["gone.html", f"{table}:4"])
    table.write_text(TABLE.replace("9,,", "9,A third night,"))
    run("add", table, "--map", NAMES)
    assert [line.partition(":")[0] for line in run("problems").stdout.splitlines()] == ["gone.html"]


@pytest.mark.parametrize("command", ["problems", "changes"])
def test_there_must_be_a_store_to_look_into(run, command):
    result = run(command)
    assert result.exit_code == 2
    assert result.stderr == (
        "Error: there is no store 'marsad.db'; make it with `marsad add`, or name another with --db\n"
    )


def test_the_database_of_another_program_is_not_touched(run, table):
    with sqlite3.connect("songs.db") as songs:
        songs.execute("CREATE TABLE songs (title)")
    songs.close()
    result = run("add", table, "--db", "songs.db")
    assert result.exit_code == 1
    assert result.stderr == "Error: songs.db: holds tables of another program; name another with --db\n"
