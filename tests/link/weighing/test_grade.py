"""The suggested grade: by a written rule, each step a sentence, a person above it."""

import pytest

from link.weighing.build import (
    ARMY,
    CLAIMED,
    HTS,
    ISLAMIC_STATE,
    MEDICS,
    MINISTRY,
    RUSSIA,
    SOHR,
    killed,
    record,
    said,
    strike,
    weigh,
)
from marsad.link.weighing import rule
from marsad.model.incident import Judgement

HTS_SAID = said("Hayat Tahrir al-Sham", "hts", "armed_group")
RUSSIAN_MINISTRY = said("Russian Defence Ministry", "russia-defence-ministry", "government")
DENIES = [
    said(name, id_, "government", "denies")
    for name, id_ in (("Syria", "country:syr"), ("Iran", "country:irn"))
]


# A strike with one element changed each.
BY_RUSSIA = strike(actors=(RUSSIA,), sources=(SOHR,))
OWN_DEED = strike(actors=(RUSSIA,), sources=(RUSSIAN_MINISTRY,))
ENEMY = strike(actors=(HTS,), recipients=(ARMY,), sources=(MINISTRY,))
OWN_LOSSES = strike(actors=(HTS,), recipients=(ARMY,), numbers=(killed(8),), sources=(MINISTRY,))
DENIED = [strike(f"d{at}", sources=(one,), status="negated") for at, one in enumerate(DENIES)]


def graded(*events):
    return weigh(*(record(f"R{at}", event) for at, event in enumerate(events))).grade


def codes(*events):
    found = graded(*events)
    return found and (found.airwars, found.admiralty)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([BY_RUSSIA, strike()], ("Fair", "B1")),
        ([BY_RUSSIA, strike(sources=(SOHR,))], ("Weak", "B3")),
        ([strike(sources=(MEDICS,))], ("Weak", "D6")),
        ([strike()], ("Weak", "C3")),
        ([strike(actors=(ARMY,), sources=(SOHR,)), strike(actors=(RUSSIA,))], ("Contested", "B2")),
        ([strike(actors=(ISLAMIC_STATE,), numbers=(killed(4),), sources=(CLAIMED,))], ("Confirmed", "B3")),
        ([OWN_DEED, strike(numbers=(killed(3),))], ("Fair", "B1")),
        ([ENEMY], ("Weak", "D3")),
        ([OWN_LOSSES], ("Weak", "B3")),
        ([strike(sources=(SOHR,)), DENIED[0]], ("Weak", "B4")),
        ([strike(), *DENIED], ("Discounted", "C5")),
        ([DENIED[0]], ("Discounted", "F5")),
    ],
    ids=[
        "two credible origins and action", "one monitor in two outlets", "unnamed medics", "one outlet",
        "two are named", "claimed by who did it", "a strike is accepted, the harm is not",
        "a party on its enemy", "a party on its own losses", "denied by one", "denied by more", "only denied",
    ],
)  # fmt: skip
def test_the_rule_suggests(events, expected):
    assert codes(*events) == expected


@pytest.mark.parametrize("status", ["future", "hypothetical"])
def test_what_has_not_happened_has_no_grade(status):
    assert graded(strike(status=status)) is None


def test_the_trace_tells_each_step():
    found = graded(BY_RUSSIA, strike())
    assert found.suggested
    assert found.trace == (
        "2 independent origins tell it: SOHR, The R1",
        "2 of them are credible sources (SOHR, The R1)",
        "action is told: strike by Russia",
        "B: the best source, SOHR, is of the kind monitor",
        "1: independent origins agree, and nothing is contested",
    )


def test_a_person_sets_the_grade_and_the_suggestion_stays_in_the_trace():
    by = {"by": "Mona", "when": "2024-12-05T10:00:00Z", "because": "seen on video"}
    judgement = Judgement(
        id="1", decision="correct", events=("e",), field="grade", value="Confirmed A1", **by
    )
    found = weigh(record("A", strike()), judgements=(judgement,)).grade
    assert (found.airwars, found.admiralty, found.suggested) == ("Confirmed", "A1", False)
    assert found.trace[-2:] == ("the rule suggests Weak C3", "set by Mona: seen on video")


def test_no_source_is_completely_reliable_by_rule():
    assert "A" not in {*rule.RELIABILITY.values(), rule.OWN_COST, rule.OTHERS, rule.UNNAMED}
