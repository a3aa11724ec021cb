"""Strings that fill roles."""

import pytest

from marsad.evaluate.fillers import head, merged, plain, share


@pytest.mark.parametrize(
    ("mention", "words", "noun"),
    [
        ("THE REBEL COLUMN", "rebel column", "column"),
        ("Members of the Front", "members of front", "members"),
        ('the "Blue" farm.', "blue farm", "farm"),
        ("Colonel Juan Soto", "colonel juan soto", "soto"),
        ("guards who fled", "guards who fled", "guards"),
        ("the", "", ""),
    ],
)
def test_mentions_are_compared_by_their_words_or_their_heads(mention, words, noun):
    assert plain(mention) == words
    assert head(mention) == noun


def test_entities_are_one_if_they_share_a_mention():
    assert share({"army", "soldiers"}, {"soldiers"})
    assert not share({"army", ""}, {"", "front"})
    found = merged([frozenset("ab"), frozenset("c"), frozenset("bc"), frozenset("d"), frozenset()])
    assert found == [frozenset("abc"), frozenset("d"), frozenset()]
