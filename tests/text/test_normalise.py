"""The repaired text is true to the original, and every character knows where it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.normalise import Normalised, join, normalise


@pytest.mark.parametrize(
    ("original", "repaired"),
    [
        ("Shells fell on the town.", "Shells fell on the town."),
        ("the armyâ€™s tanks", "the army’s tanks"),
        ("â€œWe fledâ€\x9d, she said", "“We fled”, she said"),
        ("El FÃ¡sher and DjÃ©nnÃ©", "El Fásher and Djénné"),
        ("twice wrong: cafÃƒÂ©", "twice wrong: café"),
        ("“Curly” and 'straight' stay", "“Curly” and 'straight' stay"),
        ("He said. “The mayor added.”", "He said. “The mayor added.”"),
        ("the Syrias army", "the Syrias army"),
        ("CAFÉ” is no mojibake", "CAFÉ” is no mojibake"),
        ("bom\u00adbard\u200bment", "bombardment"),
        ("\ufeffDAMASCUS", "DAMASCUS"),
        ("ten\u00a0dead,\u2009two\thurt", "ten dead, two hurt"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("  edge \n  edge  ", "edge\nedge"),
        ("fish &amp; chips &#8217; &quot;", 'fish & chips ’ "'),
        ("AT&T &unknown; & so on", "AT&T &unknown; & so on"),
        ("cafe\u0301", "café"),
        ("half a pair \ud83d here", "half a pair \ufffd here"),
        ("می\u200cروم", "می\u200cروم"),
        ("non\u200djoined", "nonjoined"),
        ("العربية", "العربية"),
        ("", ""),
    ],
)
def test_a_text_is_repaired(original, repaired):
    assert normalise(original).text == repaired


def test_a_repaired_letter_points_to_its_first_byte():
    text = normalise("armyâ€™s  end")
    assert text.text == "army’s end"
    assert text.origins == (0, 1, 2, 3, 4, 7, 8, 10, 11, 12)


def test_a_hundred_thousand_words_are_no_trouble():
    text = normalise("the army shelled the town’s edge \r\n" * 17_000)
    assert len(text.text) == len(text.origins)


def test_a_join_comes_from_nowhere():
    assert join([normalise("a"), normalise("b")], "\n\n") == Normalised("a\n\nb", (0, -1, -1, 0))
    assert join([], "\n\n") == Normalised("", ())


# What carriers break, more often than arbitrary text has it.
BROKEN = st.lists(
    st.sampled_from(
        [
            "â€™",
            "Ã©",
            "\r\n",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "&amp;",
            "&#1;",
            "e\u0301",
            "\ud800",
            " ",
            "\n",
            "war",
            "’",
        ]
    )
    | st.text(max_size=4)
).map("".join)


@given(BROKEN | st.text())
def test_origins_never_fall_and_lie_in_the_original(original):
    text = normalise(original)
    assert len(text.origins) == len(text.text)
    assert list(text.origins) == sorted(text.origins)
    assert all(0 <= origin < len(original) for origin in text.origins)


@given(BROKEN | st.text())
def test_the_repaired_text_is_clean(original):
    text = normalise(original).text
    assert not {"\r", "\t", "\u00a0", "\u00ad", "\u200b", "\u2028"} & set(text)
    assert all(line == line.strip(" ") and "  " not in line for line in text.split("\n"))
    assert text.encode() is not None


@given(st.text(alphabet=st.characters(codec="ascii", exclude_characters="&")))
def test_every_visible_ascii_character_keeps_its_place(original):
    text = normalise(original)
    visible = [(i, c) for i, c in enumerate(original) if c.isprintable() and c != " "]
    assert visible == [(o, c) for o, c in zip(text.origins, text.text, strict=True) if c not in " \n"]


@given(st.text())
def test_accents_are_whole(original):
    text = normalise(original).text
    latin = "".join(c for c in text if c < "\u0370")
    assert unicodedata.normalize("NFC", latin) is not None
