"""Two accounts compared: what speaks for one happening, what against, in numbers and words."""

from dataclasses import replace

import pytest

from link.incidents.telling import KHALIL, MARIDA, account, place, toll
from marsad.link.incidents import compare
from marsad.link.incidents.because import because
from marsad.link.incidents.sketch import sketch
from marsad.link.incidents.spots import agree, differ, rank, specific
from marsad.link.incidents.weights import WEIGHTS
from marsad.model.record import Place

HERE = account("a", tolls=(toll(9, at=5), toll(21, "wounded")))


def score(other):
    joined = compare(HERE, other)
    return joined.score if joined else -99


def test_two_tellings_of_one_strike_are_likely_one():
    assert score(account("b", tolls=(toll(9, at=5),))) > 2


@pytest.mark.parametrize(
    "other",
    [
        {"places": (place(MARIDA),), "words": ("bridge", "river"), "what": "Bridge hit in Marida"},
        {"day": "2031-06-15"},
        {"modes": ("firearms",)},
        {"tolls": (toll(300),)},
        {"words": ("bridge", "river"), "what": "Bridge hit"},
    ],
    ids=["place", "day", "means", "toll", "words"],
)
def test_what_differs_speaks_against_it(other):
    assert score(account("b", **other)) < score(account("b"))


def test_the_reasons_add_up_to_the_score():
    joined = compare(HERE, account("b", day="2031-05-05", tolls=(toll(12),)))
    assert joined.score == pytest.approx(sum(reason.weight for reason in joined.reasons), abs=0.1)


@pytest.mark.parametrize(
    ("feature", "other", "said"),
    [
        ("same place", {}, "Tell Khalil"),
        ("same day", {}, "2031-05-04"),
        ("places far", {"places": (place(MARIDA),)}, "281 km apart"),
        ("other means", {"modes": ("explosives",)}, "one names from the air, the other bombs"),
        ("other killed", {"tolls": (toll(30),)}, "9 killed in one, 30 in the other"),
        ("days far", {"day": "2031-06-15"}, "42 days apart"),
        ("words", {}, "bakery"),
    ],
)
def test_an_analyst_reads_why(feature, other, said):
    joined = compare(HERE, account("b", **other))
    reasons = {reason.feature: reason.because for reason in joined.reasons} if joined else {}
    told = reasons.get(feature) or because(feature, sketch(HERE), sketch(account("b", **other)))
    assert said in told


def test_every_feature_that_weighs_has_a_sentence():
    from marsad.link.incidents.because import _SENTENCES

    assert WEIGHTS.keys() <= _SENTENCES.keys()


def test_the_order_of_the_two_does_not_matter():
    other = account("b", day="2031-05-06", tolls=(toll(12),))
    assert compare(HERE, other) == compare(other, HERE)


def test_a_site_without_an_entry_is_told_by_its_name_and_not_by_the_town_that_it_lies_in():
    site = Place(start=0, end=7, text="Mill St", **{k: v for k, v in KHALIL.items() if k != "name"})
    other = replace(site, text="Elm Row")
    assert (rank(site), specific(site)) == (rank(Place(start=0, end=7, text="Mill St")), True)
    assert (agree([site], [site]), agree([site], [other]), differ([site], [place(MARIDA)])) == (
        True,
        False,
        False,
    )


def test_accounts_of_one_report_and_two_backgrounds_are_never_compared():
    assert compare(HERE, account("b", report=HERE.report)) is None
    assert compare(account("c", main=False), account("b", main=False)) is None


def test_accounts_of_one_happening_share_keys():
    late = account("b", day="2031-05-06", words=("grain", "silo", "khalil"), what="Silo burnt")
    assert set(HERE.keys) & set(late.keys)
