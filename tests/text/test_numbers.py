"""Counts: what they come to, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.numbers import Bounds, find, lowered, read_number, read_quantity, resolve

# Words that numbers are made of, in any order: where rules meet, arbitrary text seldom goes.
WORDS = "at least more than up to between and or a half million hundred dozen 3 1,200 3.5 ten twenty - of no"
NUMBERISH = st.lists(st.sampled_from(WORDS.split()), max_size=8).map(" ".join)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("seven", 7),
        ("forty-two", 42),
        ("two dozen", 24),
        ("a hundred", 100),
        ("1,200", 1200),
        ("100 000", 100_000),
        ("3.5 million", 3_500_000),
        ("half a million", 500_000),
        ("two hundred and fifty thousand", 250_000),
        ("one million two hundred thousand", 1_200_000),
        ("four and a half", None),
        ("several", None),
        ("", None),
        ("a", None),
    ],
)
def test_number_words_come_to(words: str, value: int | None) -> None:
    assert read_number(words.split()) == value


def test_halves_are_kept() -> None:
    assert read_quantity(["two", "and", "a", "half"]) == 2.5


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("nine people", 9, 9),
        ("At least ten civilians", 10, None),
        ("no fewer than 30 raids", 30, None),
        ("a minimum of 100 shells", 100, None),
        ("more than 200", 201, None),
        ("over 85 villagers", 86, None),
        ("in excess of 1,000 families", 1001, None),
        ("30 or more", 30, None),
        ("60-plus", 60, None),
        ("up to 50", None, 50),
        ("as many as 40,000", None, 40_000),
        ("fewer than 20", None, 19),
        ("10 to 12", 10, 12),
        ("10-12 fighters", 10, 12),
        ("two or three men", 2, 3),
        ("between 500 and 1,300", 500, 1300),
        ("from 12 to 10", 10, 12),
        ("about 300", 300, 300),
        ("nearly 170", 170, 170),
        ("an estimated 2.4 million", 2_400_000, 2_400_000),
        ("a total of 14 soldiers", 14, 14),
        ("tens", 20, None),
        ("dozens of shops", 24, None),
        ("scores", 40, None),
        ("hundreds", 200, None),
        ("tens of thousands", 20_000, None),
        ("hundreds of thousands", 200_000, None),
        ("millions", 2_000_000, None),
        ("several dozen", 24, None),
        ("a couple of guards", 2, 2),
        ("a single shell", 1, 1),
        ("twin bombings", 2, 2),
        ("no casualties", 0, 0),
        ("more than a quarter of a million", 250_001, None),
        ("a half-million people", 500_000, 500_000),
        ("half-a-dozen tents", 6, 6),
        ("2.5 crore voters", 25_000_000, 25_000_000),
        ("hundreds upon hundreds", 200, None),
        ("at least at 85", 85, None),
        ("around 10-15 trucks", 10, 15),
        ("two to three dozen", 24, 36),
        ("20-30 thousand", 20_000, 30_000),
        ("10-20,000 people", 10_000, 20_000),
    ],
)
def test_a_count_states_bounds(words: str, low: int | None, high: int | None) -> None:
    assert resolve(words) == Bounds(low, high)


@pytest.mark.parametrize(
    "words", ["several people", "many", "a few", "a child", "the third time", "20 percent", ""]
)
def test_what_states_no_number_has_none(words: str) -> None:
    assert resolve(words) is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("At least nine died and dozens were hurt.", ["At least nine", "dozens"]),
        ("The 24th brigade lost 1,200 men, 45% of it.", ["1,200"]),
        ("Two men died at 1420 Pine Street and 305 W. Elm Ave.", ["Two"]),
        ("They raided 14 homes on Mill Road.", ["14"]),
        ("Three boys aged 9, 11 and 14 left a four-door car.", ["Three"]),
        ("He faces 11 counts of murder.", []),
        ("A 12-year-old walked 5 km along Highway 7.", []),
        ("Twin blasts hit; there were no casualties and no talks.", ["Twin", "no"]),
        ("They sold it for $10 million.", []),
        ("Views 371 Get short URL 0 55 Rebels shelled Kutum.", []),
        ("Get short URL 191 At least 24 men died.", ["At least 24"]),
        ("Three-quarters of them, in their 1,000s", []),
        ("Some 100 000 fled.", ["Some 100 000"]),
        ("A T-72 tank and a Su-24 jet", []),
        ("A 2,000-pound bomb fell 300 yards off, 10 feet from two guards.", ["two"]),
        ("After a three-week siege and 72 hours of talks, one third of the town was lost.", []),
        ("They paid 5 million euros for category 3 visas.", []),
        ("Amina Diallo, 34, and Juan Paz (19) were hit with six others.", ["six"]),
        ("In Kano, 12 died. In one village 15 died.", ["12", "one", "15"]),
        ("Two foot soldiers and three night guards died.", ["Two", "three"]),
        ("No soldiers were killed. No one died. No talks were held.", ["No", "No one"]),
    ],
)
def test_counts_are_found(text: str, counts: list[str]) -> None:
    assert [s.of(text) for s in find(text)] == counts


@given(st.text() | NUMBERISH)
def test_any_text_is_borne(text: str) -> None:
    bounds = resolve(text)
    assert bounds is None or bounds.low is None or bounds.high is None or 0 <= bounds.low <= bounds.high
    spans = list(find(text))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert spans == sorted(spans)
    read_number([text])


@given(st.text())
def test_lower_case_keeps_every_place(text: str) -> None:
    assert len(lowered(text)) == len(text)
