"""Rows of other people's sets."""

from dataclasses import dataclass

import pytest

from marsad.errors import BadInput
from marsad.evaluate.rows import files_of, has_form, read_rows


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with `words` and a `count`."""

    words: list[str]
    count: int = 0


@pytest.fixture
def written(tmp_path):
    def write(text: str | bytes):
        path = tmp_path / "set.jsonl"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write


def test_rows_become_records_and_what_is_not_asked_for_is_left(written):
    path = written('{"words": ["a"], "other": 1}\n\n{"words": [], "count": 2}\n')
    assert read_rows(path, Told) == [Told(["a"]), Told([], 2)]
    assert read_rows(path, Told, limit=1) == [Told(["a"])]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"words": ["a"]}\n{"count": 1}\n', r"set.jsonl:2 is not as expected .*`words`"),
        ('{"words": ["a", 3]}\n', r"set.jsonl:1 .*\$\.words\[1\]"),
        ("no JSON\n", "set.jsonl:1 is not as expected"),
        (b'{"words": ["\xff"]}\n', "set.jsonl:1 is not as expected"),
        ("\n", "has no rows; expected one JSON object a line, a sentence with `words` and a `count`$"),
    ],
)
def test_another_form_is_one_sentence_that_names_line_and_field(written, text, said):
    with pytest.raises(BadInput, match=said):
        read_rows(written(text), Told)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BadInput, match="cannot be read"):
        read_rows(tmp_path / "none.jsonl", Told)
    with pytest.raises(BadInput, match=r"holds no a\.jsonl or b\.jsonl"):
        files_of(tmp_path, ("a.jsonl", "b.jsonl"))


def test_a_folder_stands_for_its_files_and_a_file_for_itself(written, tmp_path):
    path = written("")
    assert files_of(tmp_path, ("none.jsonl", "set.jsonl")) == [path]
    assert files_of(path, ("none.jsonl",)) == [path]


@pytest.mark.parametrize(
    ("text", "known"), [('{"words": []}', True), ('{"count": 1}', False), ("{", False), ("", False)]
)
def test_the_first_row_shows_the_form(written, text, known):
    assert has_form(written(text), Told) is known
