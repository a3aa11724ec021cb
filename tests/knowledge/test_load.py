"""Folders of a user's own: what they add, what they override, and what is said when they are wrong."""

from pathlib import Path

import pytest

from marsad.errors import BadInput, BadKnowledge
from marsad.knowledge import load_knowledge


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_the_built_in_knowledge_loads_once() -> None:
    assert load_knowledge() is load_knowledge()


def test_a_folder_adds_and_overrides(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "frames/mine.yml",
        "topic: mine\nframes:\n  - {words: [zap, attack], pos: verb, type: COERCE, mode: [cyber]}\n",
    )
    _write(
        tmp_path, "actors/mine.yml", "SYR: {REB: {hts: [Renamed Front, RNF], river-guard: [River Guard]}}\n"
    )
    _write(tmp_path, "places/mine.yml", "SYR: {settlement: {Ain Example: [35.5, 36.5, Ayn Example]}}\n")
    _write(tmp_path, "sources.yml", "agencies: {EXA: [Example Agency]}\nmonitors: {EXM: [Example Monitor]}\n")
    _write(tmp_path, "words.yml", "vague: {oodles: {low: 100}}\n")
    knowledge = load_knowledge([tmp_path])
    assert [f.type for f in knowledge.frames.of("attack", "verb")] == ["COERCE"]
    assert [f.type for f in knowledge.frames.of("zap")] == ["COERCE"]
    assert knowledge.frames.of("bomb", "verb")
    assert knowledge.actors.find("the RNF") == knowledge.actors.get("hts")
    assert knowledge.actors.find("River Guard fighters") is not None
    place = knowledge.places.find("Ayn Example")
    assert place is not None
    assert (place.name, place.lat, place.country) == ("Ain Example", 35.5, "SYR")
    assert knowledge.sources.agencies["EXA"] == ("Example Agency",)
    assert knowledge.sources.kind_of("Example Monitor") == "monitor"
    assert knowledge.words.vague["oodles"].low == 100
    assert load_knowledge().actors.find("River Guard") is None


def test_a_folder_may_add_a_type(tmp_path: Path) -> None:
    _write(
        tmp_path, "ontology.yml", "types: {ECLIPSE: {quad: MX, score: -1, definition: Made up., modes: {}}}\n"
    )
    _write(
        tmp_path,
        "frames/mine.yml",
        "topic: mine\nframes:\n  - {words: [eclipse], pos: verb, type: ECLIPSE}\n",
    )
    knowledge = load_knowledge([tmp_path])
    assert "ECLIPSE" in knowledge.ontology.types
    assert "ASSAULT" in knowledge.ontology.types


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "frames/f.yml",
            "topic: t\nframes:\n  - {words: [zap], pos: verb, type: ASSALT}\n",
            "type 'ASSALT' is none of",
        ),
        (
            "frames/f.yml",
            "topic: t\nframes:\n  - {words: [zap], pos: verb, type: ASSAULT, mode: [demo]}\n",
            "mode of ASSAULT 'demo'",
        ),
        (
            "frames/f.yml",
            "topic: t\nframes:\n  - {words: [zap], pos: verb, type: AID, slots: nowhere}\n",
            "slots 'nowhere'",
        ),
        (
            "frames/f.yml",
            "topic: t\nframes:\n  - {words: [zap], pos: verb, type: AID, when: [noon]}\n",
            "condition 'noon'",
        ),
        ("frames/f.yml", "topic: t\nframes:\n  - {word: [zap], pos: verb, type: AID}\n", "frames[0]"),
        ("frames/f.yml", "topic: t\nframes:\n  - {words: [a, a], pos: verb, type: AID}\n", "told twice"),
        ("frames/f.yml", "topic: 3\nframes: []\n", "topic: Expected `str`"),
        ("actors/a.yml", "XXX: {REB: {a: [A]}}\n", "country 'XXX'"),
        ("actors/a.yml", "SYR: {REBEL: {a: [A]}}\n", "sector 'REBEL'"),
        ("actors/a.yml", "SYR: {REB: {a: []}}\n", "no name"),
        ("actors/a.yml", "SYR: {REB: {a: [Same], b: [Same]}}\n", "borne by a and b"),
        ("actors/a.yml", "SYR: {REB: {a: [A], a: [B]}}\n", "written twice"),
        ("places/p.yml", "SYR: {settlement: {P: [95, 36]}}\n", "expected degrees"),
        ("places/p.yml", "SYR: {hamlet: {P: [35, 36]}}\n", "precision 'hamlet'"),
        ("places/p.yml", "SYR: {settlement: {P: [35]}}\n", "expected [latitude, longitude"),
        ("words.yml", "vague: {lots: many}\n", "vague"),
        ("odd.yml", "a: 1\n", "not a knowledge file"),
        ("words.yml", "a: [\n", "cannot be read as YAML"),
        ("words.yml", "just words\n", "whole file: Expected"),
    ],
)
def test_a_wrong_file_is_named_with_its_entry(tmp_path: Path, name: str, text: str, said: str) -> None:
    _write(tmp_path, name, text)
    with pytest.raises(BadKnowledge) as caught:
        load_knowledge([tmp_path])
    assert said in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no such folder"):
        load_knowledge([tmp_path / "missing"])
    with pytest.raises(BadInput, match="no knowledge files"):
        load_knowledge([tmp_path])


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "words.yml").write_bytes(b"\xff\xfe\x00bad")
    with pytest.raises(BadKnowledge, match=r"words\.yml: cannot be read"):
        load_knowledge([tmp_path])


def test_yaml_words_stay_words(tmp_path: Path) -> None:
    _write(tmp_path, "words.yml", "lists: {tiny: [no, yes, on, off, 2024-12-01x]}\n")
    assert load_knowledge([tmp_path]).words["tiny"] == {"no", "yes", "on", "off", "2024-12-01x"}
