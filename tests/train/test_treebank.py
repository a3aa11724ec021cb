"""Treebanks as training windows."""

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.features import ENTITIES, SPACE
from marsad.evaluate.treebank import Sentence
from marsad.train.treebank import LONGEST, add_entities, windows


def sentence(id_: str, words: int, *, opens: bool = False, upos: str = "NOUN") -> Sentence:
    return Sentence(id_, ["truce"] * words, [SPACE] * words, [upos] * words, opens=opens)


@given(st.lists(st.tuples(st.integers(1, 250), st.booleans())), st.integers(0, 99))
def test_windows_hold_every_sentence_once_and_cross_no_document(
    sizes: list[tuple[int, bool]], seed: int
) -> None:
    sentences = [sentence(str(i), n, opens=opens) for i, (n, opens) in enumerate(sizes)]
    found = windows(sentences, random.Random(seed))
    assert [s.id for w in found for s in w] == [s.id for s in sentences]
    assert not any(s.opens for w in found for s in w[1:])
    assert all(len(w) == 1 or sum(len(s.words) for s in w) <= LONGEST for w in found)


def test_entities_are_added_by_line(tmp_path: Path) -> None:
    lines = tmp_path / "entities.tsv"
    lines.write_text("named\t0-2:ORG 3-4:NOR\nlooked-at\t\n", "utf-8")
    named, looked_at = sentence("named", 5, upos="PROPN"), sentence("looked-at", 2, upos="PROPN")
    proper, plain = sentence("proper", 2, upos="PROPN"), sentence("plain", 2)
    add_entities([named, looked_at, proper, plain], lines)
    assert (named.entities, named.known) == ([(0, 2, "ORG"), (3, 4, "NOR")], frozenset(ENTITIES[:6]))
    assert (looked_at.entities, looked_at.known) == ([], frozenset(ENTITIES[:6]))
    assert proper.entities is None
    assert (plain.entities, "NOR" in plain.known) == ([], False)
