"""Names out of other people's corpora."""

import json
from pathlib import Path

import pytest

from marsad.annotate.features import PARAGRAPH, SPACE
from marsad.train.names import NAMES, read_crossner, read_gum


def bank(folder: Path, *rows: str) -> Path:
    """A made-up document; a row is `form lemma upos head relation [entity mark]`."""
    lines = ["# newdoc id = made-up", "# sent_id = made-up-1"]
    for i, row in enumerate(rows, 1):
        form, lemma, upos, head, relation, *mark = row.split()
        misc = f"Entity={mark[0]}" if mark else "_"
        lines.append("\t".join([str(i), form, lemma, upos, "_", "_", head, relation, "_", misc]))
    path = folder / "made-up.conllu"
    path.write_text("\n".join(lines) + "\n\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            [
                "Salma Salma PROPN 3 nsubj (1-person-new",
                "Haddad Haddad PROPN 1 flat 1)",
                "left leave VERB 0 root",
            ],
            [(0, 2, "PER")],
        ),
        (
            ["the the DET 2 det (1-place-new", "Samra Samra PROPN 3 nsubj 1)", "fell fall VERB 0 root"],
            [(1, 2, "LOC")],
        ),
        (
            [
                "University University PROPN 0 root (2-organization",
                "of of ADP 3 case",
                "Almara Almara PROPN 1 nmod (3-place)2)",
            ],
            [(0, 3, "ORG")],
        ),
        (["the the DET 2 det (1-person", "doctor doctor NOUN 0 root 1)"], []),
        (["the the DET 2 det (1-person", "President president PROPN 0 root 1)"], []),
        (["Syrians Syrian PROPN 0 root (1-person)"], []),
        (["May May PROPN 0 root (1-time)"], []),
        (["spring spring NOUN 0 root (1-event(2-place)"], []),
        (["Samra Samra PROPN 0 root (1-place", "which which PRON 1 acl"], []),
    ],
)
def test_a_name_is_headed_by_a_proper_noun(
    tmp_path: Path, rows: list[str], found: list[tuple[int, int, str]]
) -> None:
    (sentence,) = read_gum(bank(tmp_path, *rows))
    assert sentence.entities == found
    assert sentence.known == NAMES


def test_crossner_runs_become_spans(tmp_path: Path) -> None:
    row = {
        "id": "made-up",
        "tokens": ["Salma", "Haddad", "of", "the", "Green", "Party", "won", "Almara", "Samra"],
        "tags": [
            "B-politician", "I-politician", "O", "O", "B-politicalparty", "I-politicalparty", "O",
            "B-location", "B-country",
        ],
    }  # fmt: skip
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps(row | {"note": "a\u2028b"}, ensure_ascii=False) + "\n\n", "utf-8")
    (sentence,) = read_crossner(path)
    assert sentence.entities == [(0, 2, "PER"), (4, 6, "ORG"), (7, 8, "LOC"), (8, 9, "LOC")]
    assert sentence.gaps == [PARAGRAPH, *[SPACE] * 8]
    assert sentence.opens
    assert sentence.heads == []
