"""How rare a word is in news: counted once, the same for spellings of one name."""

import pytest

from marsad.knowledge.rarity import LEAST, RAREST, rarity, stem, terms


def bits(word):
    return rarity(stem(word))


def test_what_all_reports_have_is_not_rare():
    assert bits("the") == LEAST
    assert bits("police") < bits("hospital") < bits("orchard")


def test_a_word_that_was_not_counted_is_the_rarest():
    assert bits("zyxomma") == RAREST


@pytest.mark.parametrize(
    ("left", "right"), [("tokhar", "tukhar"), ("explosion", "explosive"), ("qusayr", "kusayr")]
)
def test_spellings_and_forms_are_one(left, right):
    assert stem(left) == stem(right)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The driver’s car", ["the", "driver", "car"]),
        ("2,400 men in Ain al-Arab", ["2,400", "men", "in", "ain", "al", "arab"]),
        ("Zürich", ["zurich"]),
        ("", []),
    ],
)
def test_the_words_of_a_text(text, words):
    assert [word for word, _ in terms(text)] == words


def test_a_word_stands_where_it_is_said_to():
    text = "Nine dead in Marida"
    assert [text[match.start() : match.end()] for _, match in terms(text)] == text.split()
