"""Looking into a store: three reports of one shelling, an agency's text, its copy and a monitor's telling."""

import io
import json
import re

import pytest
from typer.testing import CliRunner

from export.market import RECORDS
from marsad.cli import app
from marsad.cli.asking import ask
from marsad.knowledge import load_knowledge
from marsad.link.weighing import claims_of
from marsad.model.report import Capture
from marsad.pipeline.judging import doubts
from marsad.pipeline.linking import Linker
from marsad.store import Input, open_store

KNOWLEDGE = load_knowledge()


@pytest.fixture
def db(tmp_path):
    """A store with the three reports, linked."""
    path = str(tmp_path / "marsad.db")
    with open_store(path) as store:
        for id_, record in RECORDS.items():
            capture = Capture(content=record.report.text.encode() + id_.encode(), sha256=id_ * 64, origin=id_)
            store.keep_record(Input(capture), store.settled(record), claims_of(record), "by hand")
        list(Linker(store, KNOWLEDGE).link())
    return path


@pytest.fixture
def run(db, monkeypatch):
    """Runs a command line on the store; gives its exit code, output and errors."""
    monkeypatch.chdir(db.removesuffix("marsad.db"))

    def run(*arguments):
        return CliRunner().invoke(app, [str(one) for one in arguments])

    return run


def listed(run, *arguments):
    result = run("incidents", "--format", "jsonl", *arguments)
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def together(run):
    """Which reports tell an incident together, by the caller's ids."""
    return {frozenset((*one["reports"], *one["mentions"])) for one in listed(run)}


def test_a_copy_joins_its_origin_and_adds_none(run):
    [one] = [one for one in listed(run) if "ow-7" in one["reports"]]
    assert "p" in one["reports"]
    assert len([origin for origin in one["origins"] if set(origin["reports"]) <= {"ow-7", "p"}]) == 1


@pytest.mark.parametrize(
    ("options", "is_found"),
    [
        (["--since", "2024-12-01", "--until", "2024-12-01"], True),
        (["--since", "2024-12-20"], False),
        (["--until", "2024-11-01"], False),
        (["--near", "Ariha, SYR"], True),
        (["--near", "Ariha, Idlib"], True),
        (["--near", "Syria"], True),
        (["--near", "Damascus"], False),
        (["--near", "Damascus", "--within", "500"], True),
        (["--type", "ASSAULT"], True),
        (["--type", "AID"], False),
        (["--actor", "Syrian rebels"], True),
        (["--actor", "SYR"], True),
        (["--actor", "Hezbollah"], False),
        (["--status", "asserted"], True),
        (["--status", "negated"], False),
        (["--text", "market"], True),
        (["--text", "zeppelin"], False),
        (["--min-origins", "1"], True),
        (["--min-origins", "9"], False),
    ],
)
def test_incidents_are_narrowed(run, options, is_found):
    assert bool(listed(run, *options)) is is_found


def test_the_place_that_is_meant_is_told(run):
    assert run("incidents", "--near", "Ariha").stderr.startswith("Around Jericho, West Bank, PSE.\n")


def test_what_nothing_fits_is_told(run):
    result = run("incidents", "--since", "2025-01-01")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No incident fits.\n")
    assert run("incidents", "--since", "2025-01-01", "--quiet").stderr == ""


@pytest.mark.parametrize("command", ["incidents", "timeline", "control"])
@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "geojson"])
def test_every_format_is_written(run, command, format):
    result = run(command, "--format", format)
    assert result.exit_code == 0, result.stderr
    if format in ("json", "geojson"):
        json.loads(result.stdout)


def test_a_point_tells_how_far_the_gazetteer_says_the_place_reaches(run):
    features = json.loads(run("incidents", "--format", "geojson").stdout)["features"]
    assert features[0]["properties"]["radius_km"] > 0


def test_why_takes_the_beginning_of_an_id_and_tells_words_speakers_and_reports(run):
    [one] = [one for one in listed(run) if "ow-7" in one["reports"]]
    result = run("why", one["id"][:-1])
    assert result.exit_code == 0, result.stderr
    assert (
        "Rebels [shelled] the market of Ariha on Sunday, killing ten people, residents said." in result.stdout
    )
    assert "“Rebels”  according to residents (witness)" in " ".join(result.stdout.split()).replace(
        " “", "  “"
    ) or ("according to residents (witness)" in result.stdout)
    assert "carry one text" in result.stdout


@pytest.mark.parametrize(("rule", "best"), [("conservative", 10), ("latest", 12)])
def test_tolls_are_reckoned_by_the_rule_that_is_named(run, rule, best):
    [one] = [one for one in listed(run, "--toll-rule", rule) if "ow-7" in one["reports"]]
    people = next(sum_ for sum_ in one["sums"] if sum_["victims"] == "people")
    assert (people["rule"], people["best"]) == (rule, best)
    assert f"by the rule {rule}" in " ".join(run("why", one["id"], "--toll-rule", rule).stdout.split())


def test_the_timeline_counts_what_happened(run):
    day = next(json.loads(line) for line in run("timeline", "--format", "jsonl").stdout.splitlines())
    assert (day["day"], day["counts"]["ASSAULT"]) == (
        "2024-12-01",
        sum("ASSAULT" in i["types"] for i in day["incidents"]),
    )


def test_no_ties_are_told(run):
    assert run("actors").stderr == "No report tells of such ties.\n"
    assert run("actors", "--format", "geojson").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["incidents", "--db", "absent.db"], "there is no store 'absent.db'; make it with"),
        (["incidents", "--since", "soon"], "'soon' is no date; write year-month-day, as in 2024-12-02"),
        (["control", "--at", "soon"], "'soon' is no date"),
        (["incidents", "--type", "RAID"], "'RAID' is no type; choose"),
        (["incidents", "--status", "true"], "'true' is no status; choose asserted, future"),
        (["incidents", "--near", "Xyzzyville"], "the gazetteer does not place 'Xyzzyville'"),
        (["why", "zz"], "marsad.db has not one incident 'zz'; marsad incidents lists their ids"),
        (["judge"], "judge asks in a terminal; without one say what you decide"),
        (["judge", "maybe"], "'maybe' is no decision; choose same, different"),
        (["judge", "same", "we"], "same takes two ids, not 1"),
        (["judge", "same", "we", "we"], "we and we are one event; give two"),
        (["judge", "reject", "e9"], "there is no event 'e9'"),
        (["judge", "undo"], "undo takes the id of a judgement; marsad judge list shows them"),
        (["judge", "undo", "j9"], "there is no judgement 'j9'"),
        (["judge", "correct", "we"], "a correction names a property and its right value"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_sentence(run, arguments, sentence):
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Error: {sentence}")
    assert result.stderr.count("\n") == 1


def test_a_person_outranks_a_rule_and_undo_brings_the_rule_back(run):
    before = together(run)
    assert any({"ow-7", "p"} <= group for group in before)
    result = run("judge", "different", "we", "pe", "--by", "amal", "--because", "two days")
    assert result.exit_code == 0, result.stderr
    assert not any({"ow-7", "p"} <= group for group in together(run))
    [id_] = re.findall(r"judgement (\w+)\)", result.stdout)
    assert run("judge", "undo", id_).stderr == f"Judgement {id_} is taken back.\n"
    assert together(run) == before
    assert "amal: different, of pe and we, because two days, taken back" in run("judge", "list").stdout


def test_the_last_word_on_two_events_holds_and_incidents_may_stand_for_them(run):
    run("judge", "different", "we", "me", "--by", "amal")
    [wire] = [one["id"] for one in listed(run) if "ow-7" in one["reports"]]
    [monitor] = [one["id"] for one in listed(run) if "m-1" in one["reports"]]
    assert wire != monitor
    result = run("judge", "same", wire, monitor, "--by", "amal")
    assert "now in incident" in result.stdout
    assert any({"ow-7", "m-1"} <= group for group in together(run))


def test_a_rejected_event_counts_no_more(run):
    for event in ("we", "pe", "me"):
        run("judge", "reject", event, "--by", "amal")
    assert not listed(run, "--status", "asserted")


def test_why_tells_what_was_rejected_and_by_whom(run):
    run("judge", "reject", "mf", "--by", "amal", "--because", "a guess")
    [one] = [one for one in listed(run) if "m-1" in (*one["reports"], *one["mentions"])]
    told = run("why", one["id"]).stdout
    assert "amal: reject, of mf, because a guess" in told
    assert "More [shelling] may follow." not in told


def test_a_grade_that_a_person_sets_is_no_suggestion(run):
    [id_] = [one["id"] for one in listed(run) if "ow-7" in one["reports"]]
    run(
        "judge",
        "correct",
        id_,
        "--field",
        "grade",
        "--value",
        "Confirmed A1",
        "--because",
        "seen",
        "--by",
        "amal",
    )
    [grade] = [one["grade"] for one in listed(run) if "ow-7" in one["reports"]]
    assert (grade["airwars"], grade["admiralty"], grade["suggested"]) == ("Confirmed", "A1", False)


def asked(db, keys, lines=()):
    """Answers questions with these keys; what was judged."""
    pressed, typed = iter(keys), iter(lines)
    with open_store(db) as store, open("asked.txt", "w", encoding="utf-8") as out:
        ask(
            store, Linker(store, KNOWLEDGE), doubts(store, store.incidents()), "amal", out,
            key=lambda: next(pressed), line=lambda _: next(typed),
        )  # fmt: skip
        return [(one.decision, one.retired) for one in store.judgements()]


def test_questions_are_answered_by_key_and_the_last_can_be_taken_back(run, db):
    with open_store(db) as store:
        first = doubts(store, store.incidents())[0]
    key, decision = ("a", "accept") if first.event else ("d", "different")
    assert asked(db, f"x{key}zq") == [(decision, True)]
    assert asked(db, f"{key}q") == [(decision, True), (decision, False)]


def test_a_wrong_correction_is_told_and_asked_again(run, db, capsys):
    with open_store(db) as store:
        skipped = next(at for at, one in enumerate(doubts(store, store.incidents())) if one.event)
    keys = "n" * skipped + "ccq"
    assert asked(db, keys, ["status", "perhaps", "status", "future"]) == [("correct", False)]
    assert "Error: 'perhaps' is no value of status" in capsys.readouterr().err


def interrupted(*_):
    raise KeyboardInterrupt


def test_an_interrupt_ends_the_questions_and_keeps_what_was_judged(run, db):
    with open_store(db) as store, open("asked.txt", "w", encoding="utf-8") as out:
        found = doubts(store, store.incidents())
        assert ask(store, Linker(store, KNOWLEDGE), found, "amal", out, key=interrupted) == 0


def test_what_is_judged_is_not_asked_again(db):
    with open_store(db) as store:
        linker, found = Linker(store, KNOWLEDGE), doubts(store, store.incidents())
        assert found
        keys = iter("".join("a" if one.event else "u" for one in found))
        ask(store, linker, found, "amal", io.StringIO(), key=lambda: next(keys))
        assert not {one.event for one in doubts(store, store.incidents())} & {
            one.event for one in found if one.event
        }
