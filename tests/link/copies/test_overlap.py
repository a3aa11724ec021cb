"""What two texts share, by itself."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from marsad.link.copies.overlap import chain, rising
from marsad.link.copies.shingles import RUN, runs_of, words_of

KEYS = st.lists(st.sampled_from("abcdef"), max_size=12)


def test_words_are_compared_without_case_accents_and_apostrophes():
    assert [word.key for word in words_of("Syria’s Café, 1,200 U.S. troops")] == [
        "syrias", "cafe", "1,200", "u", "s", "troops",
    ]  # fmt: skip


@given(st.text())
def test_words_stand_where_they_say(text):
    words = words_of(text)
    assert all(text[word.start : word.end].strip() for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert len(runs_of([word.key for word in words])) == max(0, len(words) - RUN + 1)


def test_runs_have_the_same_numbers_on_every_machine():
    assert runs_of(["one", "two", "three", "four", "five"]) == (4475916206259131367,)


@given(KEYS, KEYS)
def test_a_chain_is_in_both_in_its_order_and_has_each_key_once(left, right):
    found = chain(left, right)
    assert [left[at] for at, _ in found] == [right[other] for _, other in found]
    assert len({left[at] for at, _ in found}) == len(found)
    assert list(found) == sorted(found)
    assert sorted(other for _, other in found) == [other for _, other in found]


@given(st.lists(st.integers(0, 9), max_size=8))
def test_no_rising_sequence_is_longer(values):
    found = [values[at] for at in rising(values)]
    assert found == sorted(set(found))
    longest = [0]
    for at, value in enumerate(values):
        longest.append(
            1 + max((longest[before + 1] for before in range(at) if values[before] < value), default=0)
        )
    assert len(found) == max(longest)
