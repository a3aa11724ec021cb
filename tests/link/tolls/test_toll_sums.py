from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from link.tolls.building import claim
from marsad.errors import BadInput
from marsad.link.tolls import RULES, toll_series, toll_sums

DAYS = {f"r{n}": date(2024, 12, n) for n in range(1, 6)} | {"r1b": date(2024, 12, 1)}


def total(claims, rule="conservative", origins=None, kind="killed"):
    sums = toll_sums(claims, DAYS, rule, origins)
    return next(s for s in sums if (s.kind, s.victims) == (kind, "people"))


@pytest.mark.parametrize(("rule", "best"), [("conservative", 5), ("median", 9), ("latest", 12)])
def test_the_rule_chooses_among_speakers_who_differ(rule, best):
    claims = [
        claim(9, 9, speaker="ministry"),
        claim(5, 5, "r2", speaker="rebels"),
        claim(12, 12, "r3", speaker="UN"),
    ]
    assert total(claims, rule).best == best


def test_the_next_word_of_a_speaker_replaces_the_last():
    told = total([claim(3, 3, speaker="ministry"), claim(14, 14, "r2", speaker="ministry")])
    assert (told.low, told.best, told.high) == (14, 14, 14)
    assert "replaced" in told.because


def test_a_later_higher_figure_replaces_what_an_outlet_said_itself():
    assert total([claim(3, 3), claim(14, 14, "r2")]).low == 14


def test_speakers_who_contradict_one_another_both_stand():
    told = total([claim(3, 3, speaker="ministry"), claim(14, 14, "r2", speaker="rebels")])
    assert (told.low, told.high) == (3, 14)


def test_an_open_claim_leaves_the_sum_open_only_if_it_is_the_highest():
    assert total([claim(20, None)]).high is None
    assert total([claim(20, None, speaker="a"), claim(25, 25, speaker="b")]).high == 25


def test_copies_count_once():
    claims = [claim(3, 3), claim(3, 3, "r2"), claim(9, 9, "r3", speaker="UN")]
    assert total(claims, "median", {"r1": "agency", "r2": "agency"}).best == 9


def test_casualties_less_the_dead_are_the_wounded():
    told = total([claim(4, 4, kind="casualties"), claim(1, 1, start=9)], kind="wounded")
    assert told.best == 3


def test_others_were_counted_without_the_dead():
    others = replace(claim(4, 4, kind="casualties"), text="four others")
    assert total([others, claim(1, 1, start=9)], kind="wounded").best == 4


def test_what_no_words_make_sure_gives_way_to_what_any_report_is_sure_of():
    told = total([replace(claim(40, 40), sure=False), replace(claim(3, 3, "r2"), sure=True)])
    assert (told.low, told.best, told.high) == (3, 3, 3)
    assert len(told.claims) == 2


def test_that_no_officer_was_hurt_says_nothing_of_others():
    claims = [claim(0, 0, speaker="a", victims="police"), claim(4, 4, "r2", speaker="b")]
    assert (total(claims).low, total(claims).best) == (4, 4)


def test_a_rule_that_is_not_known_is_bad_input():
    with pytest.raises(BadInput, match="toll rule"):
        toll_sums([], {}, "best")


bounds = st.one_of(
    st.integers(0, 60).map(lambda n: (n, n)),
    st.integers(0, 60).map(lambda n: (n, None)),
    st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (min(pair), max(pair))),
)
claims = st.builds(
    lambda bound, report, speaker, kind, part, victims, start: claim(
        *bound, report, speaker=speaker, kind=kind, part_of=part, victims=victims, start=start
    ),
    bounds,
    st.sampled_from(sorted(DAYS)),
    st.sampled_from([None, "ministry", "monitor"]),
    st.sampled_from(["killed", "wounded", "casualties"]),
    st.booleans(),
    st.sampled_from(["people", "children", "fighters"]),
    st.integers(0, 2000),
)
told = st.lists(claims, max_size=8)
rules = st.sampled_from(sorted(RULES))


@given(told, rules)
@settings(max_examples=150, deadline=None)
def test_the_best_lies_between_least_and_most(claims, rule):
    for s in toll_sums(claims, DAYS, rule):
        assert s.low is None or s.low <= s.best
        assert s.high is None or s.best <= s.high


@given(told, rules, st.randoms())
@settings(max_examples=100, deadline=None)
def test_neither_order_nor_repetition_changes_a_sum(claims, rule, random):
    again = [*claims, *claims]
    random.shuffle(again)
    assert toll_sums(again, DAYS, rule) == toll_sums(claims, DAYS, rule)


@given(told, claims.filter(lambda c: c.part_of), rules)
@settings(max_examples=100, deadline=None)
def test_a_part_never_changes_the_total(claims, part, rule):
    def totals(some):
        return [(s.kind, s.low, s.best, s.high) for s in toll_sums(some, DAYS, rule) if s.victims == "people"]

    assert totals([*claims, part]) == totals(claims)


@pytest.mark.parametrize(
    ("second", "relation"),
    [
        (claim(3, 3, "r2"), "same"),
        (claim(14, 14, "r2"), "update"),
        (claim(14, 14, "r1b", speaker="rebels"), "contradiction"),
        (claim(1, 1, "r2", speaker="ministry"), "contradiction"),
        (claim(2, 2, "r1", part_of=True, start=9), "partial"),
    ],
)
def test_a_series_tells_updates_from_contradictions_and_parts(second, relation):
    first = claim(3, 3, "r1", speaker="ministry", start=1)
    points = {p.claim: p.relation for p in toll_series([second, first], DAYS)}
    assert points[second] == relation


@given(told, st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_of_claims_changes_no_series(claims, random):
    again = list(claims)
    random.shuffle(again)
    assert toll_series(again, DAYS) == toll_series(claims, DAYS)
