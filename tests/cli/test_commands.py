"""The commands on real files, with a small coder in place of the model."""

import csv
import io
import json
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from marsad import pipeline
from marsad.cli import app, bench, progress
from marsad.knowledge import load_knowledge
from marsad.model.annotation import Annotation, Entity, Sentence
from marsad.model.problem import Problem
from marsad.model.record import Event, Record, Words
from marsad.model.report import Report
from marsad.model.span import Span
from marsad.pipeline import Coder

TEXT = "The market was shelled."


class OneEvent:
    """A pipeline that finds one event in every text, and fails on those that say so."""

    knowledge = load_knowledge()

    def code(self, captures, given):
        for capture in captures:
            yield capture if isinstance(capture, Problem) else self.record(capture, given)

    def record(self, capture, given):
        text = capture.content.decode()
        if "nothing" in text:
            return Problem(capture.origin, "holds no report; give a page with one")
        shelled = Event(
            id="e1",
            type="ASSAULT",
            trigger=Words(start=15, end=22, text=text[15:22]),
            sentence=Span(0, len(text)),
            confidence=0.9,
            why="shell: type ASSAULT",
        )
        report = Report(
            id="r", text=text, sha256=capture.sha256, published=given.published, outlet=given.outlet
        )
        return Record(report=report, events=(shelled,))


@pytest.fixture
def run(monkeypatch):
    """Runs a command line; gives its exit code, output and errors."""
    monkeypatch.setattr(pipeline, "load", lambda lexicons=(): Coder(OneEvent()))

    def run(*arguments, stdin=None):
        return CliRunner().invoke(app, [str(one) for one in arguments], input=stdin)

    return run


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT)
    return path


def test_a_file_is_coded_as_a_table(run, report):
    result = run("code", report)
    assert result.exit_code == 0
    assert "ASSAULT" in result.stdout
    assert "[shelled]" in result.stdout


def test_codes_of_other_schemes_are_columns_of_csv(run, report):
    result = run("code", report, "--format", "csv", "--codes", "cameo,ucdp", "--quiet")
    header, row = csv.reader(io.StringIO(result.stdout))
    found = dict(zip(header, row, strict=True))
    assert (found["cameo_code"], found["ucdp_type_of_violence"]) == ("194", "")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--codes", "cameo"], "codes are columns of csv, and table has none; add --format csv"),
        (
            ["--codes", "cowc", "--format", "csv"],
            "no scheme of codes 'cowc'; choose plover, acled, cameo, ucdp",
        ),
    ],
)
def test_codes_that_cannot_be_given_are_told_before_a_file_is_touched(run, report, tmp_path, options, said):
    output = tmp_path / "events"
    output.write_text("kept")
    result = run("code", report, "--output", output, *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert output.read_text() == "kept"


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_what_the_caller_knows_is_in_the_record(run, report, format):
    result = run("code", report, "--date", "2024-12-02", "--outlet", "Example Herald", "--format", format)
    record = json.loads(result.stdout)
    record = record[0] if format == "json" else record
    assert (record["report"]["published"], record["report"]["outlet"]) == ("2024-12-02", "Example Herald")


def test_csv_says_on_standard_error_what_it_leaves_out(run, report):
    result = run("code", report, "--format", "csv")
    assert result.stdout.startswith("report_id,")
    assert result.stderr.startswith("Note: rows leave out")
    assert run("code", report, "--format", "csv", "--quiet").stderr == ""


def test_standard_input_is_read(run):
    assert '"shelled"' in run("code", "-", "--format", "jsonl", stdin=TEXT).stdout


def test_output_goes_to_a_file(run, report, tmp_path):
    result = run("code", report, "--format", "jsonl", "--output", tmp_path / "out.jsonl")
    assert result.stdout == ""
    assert json.loads((tmp_path / "out.jsonl").read_text())["events"][0]["type"] == "ASSAULT"


def test_the_rest_of_a_batch_is_done_and_the_exit_code_says_what_was_not(run, report, tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text(f'{{"text": "{TEXT}"}}\nno json\n{{"text": "{TEXT}"}}\n')
    result = run("code", tmp_path / "absent.html", rows, report, "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 3
    assert result.exit_code == 1
    first, second, third = result.stderr.splitlines()
    assert first == f"Error: {tmp_path}/absent.html: is not there; check the path"
    assert second.startswith(f"Error: {rows}:2: is not JSON")
    assert third == "2 of 5 could not be read; the others were done."


def test_one_report_that_cannot_be_read_is_one_sentence(run):
    result = run("code", "-", stdin="nothing")
    assert (result.exit_code, result.stderr) == (1, "Error: -: holds no report; give a page with one\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--date", "yesterday"], "Error: 'yesterday' is no date; write year-month-day, as in 2024-12-02\n"),
        (
            ["--output", "/nowhere/out"],
            "cannot be written (No such file or directory); choose another --output\n",
        ),
    ],
)
def test_a_wrong_call_is_one_sentence_and_exit_code_2(run, report, arguments, sentence):
    result = run("code", report, *arguments)
    assert result.exit_code == 2
    assert result.stderr.endswith(sentence)
    assert result.stderr.count("\n") == 1


def test_debug_shows_where_an_error_arose(run, report):
    assert "Traceback" in run("code", report, "--date", "yesterday", "--debug").stderr


def test_an_event_is_explained_by_its_words(run, report):
    result = run("explain", report, "--event", "e1")
    assert "decided by   shell: type ASSAULT" in result.stdout
    assert "[15-22: “shelled”]" in result.stdout


def test_an_event_that_is_not_there_is_refused_with_those_that_are(run, report):
    result = run("explain", report, "--event", "e9")
    assert result.exit_code == 2
    assert result.stderr == "Error: there is no event 'e9'; there are e1 (ASSAULT, “shelled”)\n"


def test_a_report_is_read(run, report):
    result = run("read", report, "--date", "2024-12-02")
    assert result.exit_code == 0, result.stderr
    assert "published:  2024-12-02 (from caller)" in result.stdout
    assert TEXT in result.stdout


def test_a_read_report_as_json_says_where_its_date_is_from(run, report):
    plain = json.loads(run("read", report, "--date", "2024-12-02", "--format", "jsonl").stdout)
    assert (plain["text"], plain["published_from"]) == (TEXT, "caller")


STORY = (
    "The dam above Wadi Salt burst at noon and washed the souk away, the mayor said. Divers took 11 people "
    "out of the mud, and a teacher carried her whole class up the stairs of the mill before the bridge fell."
)


def test_copies_are_found_among_files_and_rows(run, tmp_path):
    rows = tmp_path / "rows.jsonl"
    published = {"published": "2024-12-02"}
    told = [
        {"id": "1", "outlet": "Herald", "text": STORY},
        {"id": "2", "outlet": "Post", "text": f"{STORY} It rains."},
    ]
    rows.write_text("".join(json.dumps({**row, **published}) + "\n" for row in told))
    other = tmp_path / "other.txt"
    other.write_text(
        "A ferry ran aground near the lighthouse, and goats swam to the beach before anyone had called."
    )
    result = run("copies", rows, other, tmp_path / "absent.txt", "--format", "jsonl")
    [group] = map(json.loads, result.stdout.splitlines())
    assert (group["reports"], group["kind"]) == (["1", "2"], "identical")
    assert result.exit_code == 1
    assert "absent.txt: is not there" in result.stderr


def test_no_copies_are_told(run, report):
    result = run("copies", report)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "No two of 1 reports carry one text.\n"
    assert run("copies", report, "--quiet").stderr == ""


def test_training_without_its_extra_says_how_to_get_it(run, tmp_path, monkeypatch):
    monkeypatch.setattr("marsad.cli.train.find_spec", lambda name: None)
    result = run("train", "--data", tmp_path)
    assert result.exit_code == 2
    assert "pip install 'marsad[train]'" in result.stderr


def test_training_tells_its_scores(run, tmp_path, monkeypatch):
    recipe = SimpleNamespace(
        Recipe=lambda data, out, device: out,
        run=lambda recipe, say: say("stage 1") or {"model": {"las": 88.5}},
    )
    monkeypatch.setattr("marsad.cli.train.find_spec", lambda name: object())
    monkeypatch.setitem(sys.modules, "marsad.train.recipe", recipe)
    result = run("train", "--data", tmp_path)
    assert (result.stdout, result.stderr) == ("model: las 88.5\n", "stage 1\n")
    assert "is no folder" in run("train", "--data", tmp_path / "absent").stderr


def test_benches_are_listed_by_their_purpose_and_run_with_their_own_options(run, tmp_path, monkeypatch):
    script = '"""Count to two.\n\nMore."""\nimport sys\nsys.exit(len(sys.argv) - 1)\n'
    (tmp_path / "count.py").write_text(script)
    monkeypatch.setattr("marsad.cli.bench.FOLDER", tmp_path)
    assert run("bench").stdout == "count        Count to two.\n"
    assert run("bench", "count", "--deep", "x").exit_code == 2
    assert "choose count" in run("bench", "sum").stderr


def test_a_bench_that_learns_says_what_it_needs(run, tmp_path, monkeypatch):
    (tmp_path / "relation.py").write_text('"""Relate."""')
    monkeypatch.setattr("marsad.cli.bench.FOLDER", tmp_path)
    monkeypatch.setattr("marsad.cli.bench.find_spec", lambda name: None)
    done = run("bench", "relation")
    assert done.exit_code == 2
    assert "relation needs PyTorch" in done.stderr


def test_benches_are_not_in_the_package(run, tmp_path, monkeypatch):
    monkeypatch.setattr("marsad.cli.bench.FOLDER", tmp_path)
    assert "run this from a checkout" in run("bench").stderr


def test_help_waits_for_nothing_that_is_slow_to_import():
    code = "import sys, marsad.cli; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    slow = "fastapi httpx lxml msgspec numpy onnxruntime sqlalchemy trafilatura uvicorn yaml"
    assert not set(slow.split()) & set(loaded)


def test_the_version_is_told(run):
    assert run("--version").stdout.startswith("marsad 0.")


def test_a_reader_that_hangs_up_ends_the_command_without_a_word(report):
    command = f"{sys.executable} -m marsad --help | head -c 1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_work_that_takes_long_is_counted_and_short_work_is_silent(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(progress, "PATIENCE", 0.01)

    def slow():
        for n in range(3):
            time.sleep(0.05)
            yield n

    assert list(progress.watched(slow(), "coding", quiet=False)) == [0, 1, 2]
    assert list(progress.watched(slow(), "coding", quiet=True)) == [0, 1, 2]


def test_the_folder_of_benches_is_that_of_the_repository():
    assert bench.FOLDER.parent.joinpath("pyproject.toml").exists()


@pytest.mark.parametrize(("format", "shown"), [("text", "# LOC      market"), ("html", "<small>LOC</small>")])
def test_words_are_shown_as_the_annotator_sees_them(run, report, monkeypatch, format, shown):
    def annotator(reports):
        for one in reports:
            yield Annotation(report=one, sentences=(Sentence(0, 23, 0, 0),), entities=(Entity(4, 10, "LOC"),))

    monkeypatch.setattr("marsad.annotate.load", lambda: annotator)
    result = run("annotate", report, "--format", format)
    assert result.exit_code == 0, result.stderr
    assert shown in result.stdout
