"""Forms of words, by which a user's frame is found where the model's lemma is wrong."""

import pytest

from marsad.knowledge.forms import forms, words_by_form


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("evict", {"evicts", "evicted", "evicting"}),
        ("bulldoze", {"bulldozes", "bulldozed", "bulldozing"}),
        ("carry", {"carries", "carried", "carrying"}),
        ("flog", {"flogs", "flogged", "flogging"}),
        ("lynch", {"lynches", "lynched", "lynching"}),
        ("hold", {"holds", "held", "holding"}),
        ("free", {"frees", "freed", "freeing"}),
        ("home", {"homes"}),
    ],
)
def test_the_forms_of_a_word_are_among_those_given(word: str, expected: set[str]) -> None:
    assert expected <= set(forms(word))


def test_a_form_that_is_a_word_of_its_own_stays_that_word() -> None:
    known = words_by_form(["beat", "beating"])
    assert (known["beating"], known["beats"], known["beaten"]) == ("beating", "beat", "beat")


@pytest.mark.parametrize("word", ["a", "go", "be", "cut"])
def test_short_words_have_forms_too(word: str) -> None:
    assert all(form for form in forms(word))
