"""docs/knowledge.md says what there is, and its examples load."""

import re
from pathlib import Path

import pytest

from marsad.knowledge import load_knowledge
from marsad.knowledge.shapes import SHAPES, FrameGroup

DOC = (Path(__file__).parents[2] / "docs" / "knowledge.md").read_text("utf-8")


@pytest.mark.parametrize("name", SHAPES)
def test_every_kind_of_file_is_documented(name: str) -> None:
    assert f"| `{name}" in DOC


@pytest.mark.parametrize("key", FrameGroup.__struct_fields__)
def test_every_key_of_a_frame_is_documented(key: str) -> None:
    assert f"`{key}`" in DOC


def test_the_examples_load(tmp_path: Path) -> None:
    examples = re.findall(r"`my_words/(\S+)`[^`]*```yaml\n(.*?)```", DOC, re.S)
    assert len(examples) == 3
    for name, text in examples:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    knowledge = load_knowledge([tmp_path])
    assert knowledge.actors.find("River Guard") is not None
    assert knowledge.frames.of("rustle", "verb")[0].type == "ASSAULT"
    assert knowledge.places.find("Ayn Example") is not None
