"""Treebank windows as numbers."""

import random

import pytest

# ruff: noqa: E402 (without torch the rest cannot be imported)
torch = pytest.importorskip("torch")

from marsad.annotate.features import ENTITIES, NOTHING, PARAGRAPH, SPACE, load_tokenizer
from marsad.evaluate.treebank import Sentence
from marsad.train.syntax import IGNORE, batches, cross_entropy, example, inputs, losses, padded, syntax_loss

LABELS = {
    "upos": ["NOUN", "PUNCT", "VERB"],
    "relations": ["nsubj", "punct", "root"],
    "lemmas": ["l|0|", "l|1|"],
    "types": ["AID"],
    "modes": ["aerial"],
    "kinds": ["killed"],
    "status": ["asserted"],
    "stance": ["asserts"],
}
TOKENIZER = load_tokenizer()
PARSED = Sentence(
    "s1", ["Rebels", "flee", "."], [PARAGRAPH, SPACE, NOTHING], ["NOUN", "VERB", "PUNCT"],
    ["rebel", "flee", "."], [2, 0, 2], ["nsubj", "root", "dance"],
)  # fmt: skip
NAMED = Sentence(
    "s2", ["Salma", "Haddad"], [SPACE, SPACE], entities=[(0, 2, "PER"), (0, 1, "WEA")],
    known=frozenset(("PER", "LOC")),
)  # fmt: skip


def test_a_window_becomes_numbers() -> None:
    found = example([PARSED, NAMED, PARSED], LABELS, TOKENIZER)
    no = [IGNORE] * 2
    assert found.sentence == [0, 0, 0, 1, 1, 2, 2, 2]
    assert found.ends == [0, 0, 1, *no, 0, 0, 1]
    assert found.upos == [0, 2, 1, *no, 0, 2, 1]
    assert found.lemmas == [1, 0, 0, *no, 1, 0, 0]
    assert found.heads == [2, 0, 2, *no, 7, 0, 7]
    assert found.relations == [0, 2, IGNORE, *no, 0, 2, IGNORE]
    assert len(found.pieces.first) == 9


def test_only_known_labels_of_names_are_learnt() -> None:
    found = example([PARSED, NAMED], LABELS, TOKENIZER)
    assert found.entities[0] == [IGNORE] * len(ENTITIES)
    first, second = found.entities[3:]
    assert (first[ENTITIES.index("PER")], second[ENTITIES.index("PER")]) == (1, 2)
    assert first[ENTITIES.index("LOC")] == 0
    assert first[ENTITIES.index("WEA")] == IGNORE


def test_rows_are_padded_with_what_does_not_count() -> None:
    assert padded([[1, 2], [], [3]], 3).tolist() == [[1, 2, IGNORE], [IGNORE] * 3, [3, IGNORE, IGNORE]]
    assert padded([[[1, 2]], []], 1).tolist() == [[[1, 2]], [[IGNORE, IGNORE]]]


def test_batches_are_bounded_and_hold_every_window() -> None:
    group = [example([PARSED] * n, LABELS, TOKENIZER) for n in (1, 5, 2, 9, 3, 3)]
    found = batches(group, 30, random.Random(4))
    assert sorted(len(e.sentence) for b in found for e in b) == [3, 6, 9, 9, 15, 27]
    assert all(len(b) * max(len(e.sentence) for e in b) <= 30 + 8 * len(b) for b in found)


def test_cross_entropy_leaves_out_what_is_not_known() -> None:
    scores = torch.tensor([[[2.0, 0.0], [0.0, 9.0]]])
    known = cross_entropy(scores[:, :1], torch.tensor([[0]]))
    assert cross_entropy(scores, torch.tensor([[0, IGNORE]])) == pytest.approx(float(known))
    assert cross_entropy(scores, torch.tensor([[IGNORE, IGNORE]])) == 0


@pytest.fixture
def net(monkeypatch):
    """A network of one layer."""
    from marsad.train import encoder, network

    monkeypatch.setattr(encoder, "LAYERS", 1)
    torch.manual_seed(5)
    return network.Network(encoder.Encoder(), LABELS).eval()


def test_every_head_is_learnt_where_its_labels_are_known(net) -> None:
    parsed, named = (example([s], LABELS, TOKENIZER) for s in (PARSED, NAMED))
    with torch.no_grad():
        assert set(losses(net, [parsed, named])) == {
            "ends", "upos", "lemmas", "entities", "arcs", "relations",
        }  # fmt: skip
        assert "arcs" not in losses(net, [named])
        assert float(syntax_loss(net, [parsed, named])) > 0


def test_a_word_finds_no_head_in_another_sentence(net) -> None:
    two = example([PARSED, PARSED], LABELS, TOKENIZER)
    with torch.no_grad():
        arcs = float(losses(net, [two])["arcs"])
    # Heads are chosen among three words and the root, with untrained and so nearly even scores.
    assert 0.5 < arcs < 4


def test_inputs_are_those_of_the_encoder() -> None:
    ids, shapes, mask, first = inputs([example([PARSED], LABELS, TOKENIZER)])
    assert ids.shape == shapes.shape == mask.shape
    assert first.shape == (1, 3)
