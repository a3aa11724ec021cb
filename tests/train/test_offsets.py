"""Coded reports kept as offsets: joined with their texts, refused where the text is another."""

import csv
import json
from importlib.resources import files
from pathlib import Path

import pytest

from marsad.errors import BadInput
from marsad.knowledge import load_knowledge
from marsad.model.span import Span
from marsad.train.labels import KINDS, STANCES, STATUSES
from marsad.train.offsets import TEXTS, digest, fakes, re3d, read_offsets

TEXT = "Two killed in Goma\n\nGunmen killed two traders in Goma on Friday, police said."


def _kept(tmp_path: Path, text: str = TEXT) -> Path:
    event = {
        "trigger": [27, 33],
        "types": ["ASSAULT"],
        "status": "asserted",
        "actors": [[20, 26]],
        "recipients": [[34, 45]],
        "numbers": [["killed", 34, 37]],
        "sources": [["asserts", 65, 71]],
    }
    path = tmp_path / "kept.jsonl"
    path.write_text(json.dumps({"id": "a-1", "text": digest(text), "events": [event]}) + "\n")
    return path


def test_offsets_find_their_words_again(tmp_path: Path) -> None:
    (report,) = read_offsets(_kept(tmp_path), {"a-1": (TEXT, "2024-03-01")})
    (event,) = report.events
    assert event.trigger.of(TEXT) == "killed"
    assert [s.of(TEXT) for s in event.roles["actors"]] == ["Gunmen"]
    assert [s.of(TEXT) for s in event.roles["sources"]] == ["police"]
    assert event.kinds == {Span(34, 37): "killed"}
    assert report.published == "2024-03-01"


@pytest.mark.parametrize("texts", [{}, {"a-1": (TEXT + " ", None)}])
def test_another_text_is_refused(tmp_path: Path, texts: dict[str, tuple[str, str | None]]) -> None:
    with pytest.raises(BadInput, match="a-1"):
        list(read_offsets(_kept(tmp_path), texts))


def test_texts_are_read_from_the_data_folder(tmp_path: Path) -> None:
    (tmp_path / "fakes").mkdir()
    with (tmp_path / "fakes" / "visible.csv").open("w", newline="") as file:
        rows = csv.DictWriter(file, ["id", "title", "text", "published"])
        rows.writeheader()
        rows.writerow({"id": 7, "title": "A title", "text": "A body.", "published": "2016-05-01"})
    (tmp_path / "re3d").mkdir()
    docs = [
        {"doc_id": "ABCDEF0123456", "title": "A title", "text": "A body."},
        {"doc_id": "123456789ABCD", "title": "A title", "text": "A title\n\nA body."},
    ]
    (tmp_path / "re3d" / "docs.jsonl").write_text("".join(json.dumps(d) + "\n" for d in docs))
    assert fakes(tmp_path) == {"fk-7": ("A title\n\nA body.", "2016-05-01")}
    assert re3d(tmp_path) == {
        "re-abcdef0123": ("A title\n\nA body.", None),
        "re-123456789a": ("A title\n\nA body.", None),
    }


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_kept_holds_no_text_and_only_known_labels(name: str) -> None:
    types = load_knowledge().ontology.types
    lines = files("marsad.train").joinpath("data", "offsets", f"{name}.jsonl").read_text("utf-8").splitlines()
    for raw in map(json.loads, lines):
        assert len(raw["text"]) == 12
        for event in raw["events"]:
            assert set(event["types"]) <= types.keys()
            assert set(event.get("mode", ())) <= {m for t in event["types"] for m in types[t].modes}
            assert event["status"] in STATUSES
            assert {k for k, *_ in event.get("numbers", ())} <= set(KINDS)
            assert {s for s, *_ in event.get("sources", ())} <= set(STANCES)
