"""What is contested: only where those who speak exclude one another."""

from dataclasses import replace

import pytest

from link.weighing.build import (
    ARMY,
    CLAIMED,
    HTS,
    ISLAMIC_STATE,
    MEDICS,
    MILITARY_SOURCE,
    MINISTRY,
    REBELS,
    RUSSIA,
    SOHR,
    control,
    killed,
    record,
    said,
    strike,
    weigh,
)

SANA = said("SANA", "sana", "media")
HTS_SAID = said("Hayat Tahrir al-Sham", "hts", "armed_group")
RUSSIA_DENIES = said("Russia", "country:rus", "government", "denies")
SEIZED = {"type": "COERCE", "mode": ("seize",)}
ARMY_DENIES = said("Syrian Arab Army", "syrian-army", "military", "denies")


def about(*records, **other):
    return {contest.about: dict(contest.sides) for contest in weigh(*records, **other).contested}


def two(one, other):
    return record("A", one), record("B", other)


def test_each_blames_the_other():
    one = strike(actors=(HTS,), sources=(MINISTRY,), mode=())
    other = strike(actors=(ARMY,), sources=(HTS_SAID,), mode=())
    assert about(*two(one, other))["responsibility"] == {
        "Hayat Tahrir al-Sham": ("officials of Syria",),
        "Syria": ("Hayat Tahrir al-Sham",),
    }


def test_two_that_exclude_one_another_are_named_for_one_deed():
    found = about(*two(strike(actors=(RUSSIA,), sources=(SOHR,)), strike(actors=(ARMY,))))
    assert found["responsibility"] == {"Russia": ("SOHR",), "Syria": ("The B",)}


def test_who_is_named_denies_it():
    denial = strike("d", actors=(RUSSIA,), sources=(RUSSIA_DENIES,), status="negated")
    found = about(*two(strike(actors=(RUSSIA,), sources=(SOHR,)), denial))
    assert found == {"responsibility": {"Russia": ("SOHR",), "not Russia": ("officials of Russia",)}}


def test_an_accusation_names_who_is_held_responsible():
    blamed = strike(
        "b", type="ACCUSE", mode=("allege",), actors=(HTS,), recipients=(ARMY,), sources=(HTS_SAID,)
    )
    other = strike(actors=(HTS,), sources=(MINISTRY,), mode=())
    assert set(about(*two(blamed, other))["responsibility"]) == {"Hayat Tahrir al-Sham", "Syria"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (strike(actors=(RUSSIA,), sources=(SOHR,)), strike(actors=(RUSSIA,))),
        (strike(actors=(RUSSIA,)), strike()),
        (strike(actors=(HTS, ARMY), recipients=(), mode=()), strike(actors=(ARMY,), mode=())),
        (strike(actors=(HTS,), recipients=(ARMY,)), strike(actors=(ARMY,), recipients=(HTS,))),
        (strike(actors=(RUSSIA,)), strike(actors=(ARMY,), mode=("explosives",))),
        (strike(actors=(HTS,)), strike(actors=(REBELS,))),
        (strike(actors=(ISLAMIC_STATE,), sources=(CLAIMED,)), strike(actors=(ARMY,), sources=(MINISTRY,))),
        (strike(actors=(HTS,), **SEIZED), strike(actors=(ARMY,), **SEIZED)),
    ],
    ids=[
        "one side", "one telling names nobody", "a clash", "the two sides of one fight", "two deeds",
        "rebels may be any group", "a party tells its own deed", "who took ground is about control",
    ],
)  # fmt: skip
def test_responsibility_is_not_contested(one, other):
    assert "responsibility" not in about(*two(one, other))


def test_one_report_that_tells_both_makes_them_two_deeds():
    both = record("A", strike(actors=(RUSSIA,)), strike("e2", actors=(ARMY,)))
    assert about(both, record("B", strike(actors=(ARMY,)))) == {}


@pytest.mark.parametrize(
    ("low", "high", "is_contested"),
    [
        (killed(5), killed(9), True),
        (killed(5, exactly=False), killed(9), False),
        (killed(9), killed(5, exactly=False), False),
        (killed(5), killed(5), False),
    ],
    ids=["exclude one another", "at least five holds nine", "nine holds at least five", "one figure"],
)
def test_tolls_are_contested_where_no_number_is_in_both(low, high, is_contested):
    one = record(
        "A", strike(numbers=(low,), sources=(SOHR,)), strike("e2", numbers=(high,), sources=(MEDICS,))
    )
    assert ("killed" in about(one)) is is_contested


def test_a_toll_that_rises_from_day_to_day_is_no_contest_and_one_that_falls_is():
    early = record("A", strike(numbers=(killed(5),), sources=(SOHR,)), published="2024-12-01")
    late = record("B", strike(numbers=(killed(14),), sources=(MEDICS,)), published="2024-12-02")
    assert about(early, late) == {}
    later = replace(early, report=replace(early.report, published="2024-12-03"))
    assert about(later, late)["killed"] == {"5": ("SOHR",), "14": ("unnamed medical sources",)}


def test_a_speaker_does_not_contest_himself():
    early = record("A", strike(numbers=(killed(14),), sources=(SOHR,)), published="2024-12-01")
    late = record("B", strike(numbers=(killed(5),), sources=(SOHR,)), published="2024-12-02")
    assert about(early, late) == {}


def test_joint_strikes_are_of_both():
    joint = strike(actors=(RUSSIA, ARMY), sources=(SOHR,))
    assert about(*two(joint, strike(actors=(ARMY,)))) == {}


def test_one_wrong_reading_of_a_speaker_does_not_set_him_against_others():
    often = [strike(f"e{at}", actors=(RUSSIA,), sources=(SOHR,)) for at in range(3)]
    once = strike("once", actors=(ARMY,), sources=(SOHR,))
    assert about(record("A", *often, once), record("B", strike(actors=(RUSSIA,)))) == {}


def test_control_is_not_contested_by_who_says_that_another_lost_it():
    event = strike(type="COERCE", mode=("seize",))
    taken = record("A", event, control=(replace(control(HTS, sources=(HTS_SAID,)), event="e"),))
    lost = replace(control(None, "lost", (SOHR,), previous=ARMY), event="e")
    assert about(taken, record("B", event, control=(lost,))) == {}


def test_control_is_contested_by_who_names_another_holder_or_denies_the_loss():
    seized = strike(type="COERCE", mode=("seize",), sources=(HTS_SAID,))
    taken = record("A", seized, control=(replace(control(HTS, sources=(HTS_SAID,)), event="e"),))
    denies = replace(control(None, "lost", (ARMY_DENIES,), previous=ARMY, status="negated"), event="e")
    denied = record(
        "B",
        strike(type="COERCE", mode=("seize",), sources=(ARMY_DENIES,), status="negated"),
        control=(denies,),
    )
    assert about(taken, denied)["control"] == {
        "Hayat Tahrir al-Sham": ("Hayat Tahrir al-Sham",),
        "Syria": ("officials of Syria",),
    }


def test_whether_it_happened_is_contested_by_who_denies_it_all():
    denied = strike("d", sources=(ARMY_DENIES,), status="negated")
    found = about(*two(strike(sources=(SOHR,)), denied))
    assert found == {"happened": {"yes": ("SOHR",), "no": ("officials of Syria",)}}


def test_an_outlet_s_own_no_is_news_and_no_denial():
    assert about(*two(strike(sources=(SOHR,)), strike("n", status="negated"))) == {}


def test_every_contest_says_who_says_what():
    found = weigh(
        *two(
            strike(actors=(RUSSIA,), sources=(SOHR,)), strike(actors=(ARMY,), sources=(MILITARY_SOURCE, SANA))
        )
    )
    assert [one.because for one in found.contested] == ["SOHR: Russia did it; SANA: Syria did it"]
