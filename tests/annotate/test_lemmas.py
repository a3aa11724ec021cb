"""Lemma scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.lemmas import apply_script, script_of, verb_lemma


@pytest.mark.parametrize(
    ("word", "lemma", "script"),
    [
        ("the", "the", "l|0|"),
        ("The", "the", "l|0|"),
        ("cities", "city", "l|3|y"),
        ("Villages", "village", "l|1|"),
        ("Damascus", "Damascus", "k|0|"),
        ("went", "go", "!go"),
        ("Syrians", "Syrian", "k|1|"),
        ("n't", "not", "l|2|ot"),
    ],
)
def test_a_script_says_what_changes(word: str, lemma: str, script: str) -> None:
    assert script_of(word, lemma) == script
    assert apply_script(word, script) == lemma


@given(st.text(), st.text(min_size=1))
def test_a_script_gives_back_the_lemma_it_was_made_from(word: str, lemma: str) -> None:
    assert apply_script(word, script_of(word, lemma)) == lemma


@given(st.text(), st.text(min_size=1), st.text(min_size=1))
def test_a_script_can_be_applied_to_any_word(word: str, lemma: str, other: str) -> None:
    assert apply_script(other, script_of(word, lemma))


@pytest.mark.parametrize("word", ["as", "ies", "IES"])
def test_a_word_too_short_to_be_cut_stays(word: str) -> None:
    assert apply_script(word, "l|3|y") == word.lower()


@pytest.mark.parametrize(
    ("word", "told", "lemma"),
    [
        ("occupied", "occupi", "occupy"),
        ("Besieged", "besieg", "besiege"),
        ("shelled", "shell", "shell"),
        ("zorbled", "zorble", "zorble"),
    ],
)
def test_a_verb_of_the_lexicon_has_its_lemma(word: str, told: str, lemma: str) -> None:
    assert verb_lemma(word, told) == lemma
