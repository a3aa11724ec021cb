"""Sets of place names with readings."""

import json

import pytest

from marsad.errors import BadInput
from marsad.evaluate.metonymy import read_names
from marsad.model.annotation import Annotation, Sentence, Token

TEXT = "Oslo spoke"


def annotate(reports):
    tokens = (Token(0, 4, "PROPN", "Oslo", 1, "nsubj"), Token(5, 10, "VERB", "speak", -1, "root"))
    for report in reports:
        yield Annotation(report=report, tokens=tokens, sentences=(Sentence(0, 10, 0, 2),))


def names(tmp_path, *rows):
    path = tmp_path / "set.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return read_names(path, annotate)


@pytest.mark.parametrize(
    ("reading", "literal"), [("literal", True), ("metonymic", False), ("mix", False), ("unheard of", None)]
)
def test_a_name_that_is_both_at_once_counts_as_metonymic(tmp_path, reading, literal):
    [name] = names(tmp_path, {"text": TEXT, "start": 0, "end": 4, "reading": reading})
    assert name.literal is literal
    assert "subject" in name.cues


def test_documents_with_several_names_are_read_too(tmp_path):
    toponyms = [{"start": 0, "end": 4, "type": kind} for kind in ("Literal", "Mixed", "Demonym")]
    found = names(tmp_path, {"text": TEXT, "toponyms": toponyms})
    assert [n.literal for n in found] == [True, False, None]


def test_a_file_of_another_form_is_told(tmp_path):
    with pytest.raises(BadInput, match="reading"):
        names(tmp_path, {"text": TEXT})
