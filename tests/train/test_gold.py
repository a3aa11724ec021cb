"""Coded reports to learn from."""

import json
from pathlib import Path
from typing import Any

import pytest

from marsad.errors import BadInput
from marsad.model.span import Span
from marsad.train.gold import GoldEvent, read_gold

TEXT = "Rebels shelled Samra on Monday. Rebels killed 12 soldiers, the army said."


def at(words: str, nth: int = 1) -> Span:
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def node(words: str, nth: int = 1, **more: str) -> dict[str, Any]:
    span = at(words, nth)
    return {"start": span.start, "end": span.end, "text": words, **more}


def write(folder: Path, *rows: Any) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    return path


def quoted(**event: Any) -> dict[str, Any]:
    return {"id": "q", "text": TEXT, "published": "2024-12-02", "events": [{"type": "ASSAULT", **event}]}


def only(path: Path) -> GoldEvent:
    (report,) = read_gold(path)
    (event,) = report.events
    return event


def test_the_form_of_the_record_is_read(tmp_path: Path) -> None:
    event = {
        "type": "ASSAULT",
        "alt_types": ["COERCE"],
        "mode": ["heavy-weapons"],
        "status": "negated",
        "historical": True,
        "optional": True,
        "trigger": node("killed"),
        "actors": [node("Rebels", 2)],
        "recipients": [node("12 soldiers")],
        "numbers": [node("12", kind="killed")],
        "sources": [node("the army", stance="denies")],
        "time": node("Monday"),
    }
    report = {"id": "r", "text": TEXT, "published": "2024-12-02"}
    found = only(write(tmp_path, {"report": report, "events": [event]}))
    assert found.trigger == at("killed")
    assert found.types == ("ASSAULT", "COERCE")
    assert (found.mode, found.status, found.stance) == (("heavy-weapons",), "negated", "denies")
    assert found.historical
    assert found.optional
    assert found.roles["actors"] == [at("Rebels", 2)]
    assert found.roles["time"] == [at("Monday")]
    assert found.roles["places"] == []
    assert found.kinds == {at("12"): "killed"}


def test_an_event_may_say_no_more_than_its_trigger_and_type(tmp_path: Path) -> None:
    found = only(write(tmp_path, quoted(trigger="shelled")))
    assert (found.status, found.stance, found.historical, found.optional) == (
        "asserted",
        "asserts",
        False,
        False,
    )
    assert not any(found.roles.values())


def test_a_quote_stands_nearest_to_the_trigger(tmp_path: Path) -> None:
    found = only(write(tmp_path, quoted(trigger="killed", actors=["Rebels"], places=["Samra"])))
    assert found.roles["actors"] == [at("Rebels", 2)]
    assert found.roles["places"] == [at("Samra")]


def test_a_quote_can_say_which_time_it_means(tmp_path: Path) -> None:
    found = only(write(tmp_path, quoted(trigger="killed", actors=["Rebels@1"], time="Monday")))
    assert found.roles["actors"] == [at("Rebels")]
    assert found.roles["time"] == [at("Monday")]


def test_a_quote_is_whole_words_where_it_can_be(tmp_path: Path) -> None:
    raw = {"id": "q", "text": "Warmen war on", "events": [{"type": "ASSAULT", "trigger": "war"}]}
    assert only(write(tmp_path, raw)).trigger == Span(7, 10)
    raw["text"] = "Prewar days"
    assert only(write(tmp_path, raw)).trigger == Span(3, 6)


def test_numbers_and_sources_are_quoted_with_what_they_are(tmp_path: Path) -> None:
    event = quoted(
        trigger="killed",
        numbers=[{"text": "12", "kind": "killed"}],
        sources=[{"text": "the army", "stance": "expects"}],
    )
    found = only(write(tmp_path, event))
    assert found.kinds == {at("12"): "killed"}
    assert found.roles["numbers"] == [at("12")]
    assert found.roles["sources"] == [at("the army")]
    assert found.stance == "expects"


def test_names_are_found_wherever_they_stand(tmp_path: Path) -> None:
    raw = {
        "id": "q",
        "title": "Samra falls",
        "text": "In Samra, rebels rejoiced.",
        "entities": [["LOC", "Samra"]],
    }
    (report,) = read_gold(write(tmp_path, raw))
    assert report.text == "Samra falls\n\nIn Samra, rebels rejoiced."
    assert report.entities == [(0, 5, "LOC"), (16, 21, "LOC")]


def test_separators_of_unicode_part_no_lines(tmp_path: Path) -> None:
    raw = {"id": "q", "text": "A truce\u2028holds\x85here"}
    (report,) = read_gold(write(tmp_path, raw))
    assert report.text == raw["text"]


@pytest.mark.parametrize(
    "row",
    [
        quoted(trigger="bombed"),
        quoted(trigger="killed", actors=["Rebels@9"]),
        quoted(),
        {"report": {"id": "r", "text": TEXT}, "events": [{"type": "ASSAULT", "trigger": "killed"}]},
        {"report": {"id": "r"}, "events": []},
        ["no", "report"],
        12,
    ],
)
def test_a_row_that_is_no_coded_report_is_named(tmp_path: Path, row: Any) -> None:
    with pytest.raises(BadInput, match=r"gold\.jsonl, line 2: not a coded report"):
        list(read_gold(write(tmp_path, quoted(trigger="shelled"), row)))


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n{no json\n", "utf-8")
    with pytest.raises(BadInput, match="line 2: not a coded report"):
        list(read_gold(path))
