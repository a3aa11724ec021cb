"""Accounts into happenings: guarded, in any order, and people outrank rules."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from link.incidents.telling import KHALIL, MARIDA, account, place
from marsad.link.incidents import compare, grouped, incident_of
from marsad.model.incident import Judgement

BRIDGE = {
    "places": (place(MARIDA),),
    "words": ("bridge", "river", "marida", "crossing", "barge"),
    "what": "Car bomb on the river bridge of Marida",
    "modes": ("explosives",),
}


def joined(accounts):
    pairs = combinations(sorted(accounts, key=lambda one: one.id), 2)
    return [
        one for left, right in pairs if set(left.keys) & set(right.keys) and (one := compare(left, right))
    ]


def ids(accounts, **given):
    return [tuple(one.id for one in group) for group in grouped(accounts, joined(accounts), **given)]


def judged(decision, left, right, when="2031-06-01T00:00:00Z", **given):
    events = tuple(sorted((f"e{left}", f"e{right}")))
    return Judgement(id=when, decision=decision, events=events, by="analyst", when=when, **given)


def test_two_strikes_are_two_incidents():
    assert ids([account("a"), account("b"), account("c", **BRIDGE)]) == [("a", "b"), ("c",)]


def test_raids_two_days_apart_do_not_become_one_month():
    start = date(2031, 5, 1)
    raids = [account(f"raid{at:02}", day=str(start + timedelta(days=2 * at))) for at in range(16)]
    assert max(map(len, ids(raids))) <= 6


def test_what_is_planned_and_what_was_done_stay_apart():
    assert len(ids([account("a"), account("b", status="future")])) == 2


def test_a_person_parts_what_the_rules_join():
    accounts = [account("a"), account("b")]
    assert ids(accounts, judgements=[judged("different", "a", "b")]) == [("a",), ("b",)]


def test_a_person_joins_what_the_rules_part():
    accounts = [account("a"), account("c", day="2031-09-09", status="future", **BRIDGE)]
    assert ids(accounts, judgements=[judged("same", "a", "c")]) == [("a", "c")]


def test_a_later_judgement_outranks_an_earlier_one_and_a_retired_one_is_nothing():
    accounts = [account("a"), account("b")]
    earlier = judged("different", "a", "b")
    later = judged("same", "a", "b", when="2031-06-02T00:00:00Z")
    assert ids(accounts, judgements=[later, earlier]) == [("a", "b")]
    assert ids(accounts, judgements=[judged("different", "a", "b", retired=True)]) == [("a", "b")]


def test_a_background_account_is_a_mention_and_merges_nothing():
    recalls = account("m", report="report c", main=False, day="2031-05-04")
    groups = ids([account("a"), account("b"), account("c", **BRIDGE), recalls])
    assert groups == [("a", "b", "m"), ("c",)]


def test_a_background_account_alone_is_no_incident():
    assert ids([account("m", main=False)]) == []


def test_copies_of_one_text_tell_one_happening():
    accounts = [account("a"), account("z", day="2031-05-05", words=(), what="Untitled")]
    copies = frozenset({("report a", "report z")})
    assert ids(accounts, copies=copies) == [("a", "z")]


def items(report, *names):
    """The accounts of a bulletin; what each tells is its first letter's."""
    told = {
        "s": {},
        "b": BRIDGE,
        "m": {
            "what": "Mine kills two shepherds",
            "words": ("mine", "shepherd", "hill", "truffle"),
            "places": (),
        },
    }
    return [account(name, report=report, of_several=True, **told[name[0]]) for name in names]


def test_a_copied_bulletin_is_copied_item_by_item():
    accounts = [*items("report 1", "s1", "b1", "m1"), *items("report 2", "b2", "s2", "m2")]
    copies = frozenset({("report 1", "report 2")})
    assert ids(accounts, copies=copies) == [("b1", "b2"), ("m1", "m2"), ("s1", "s2")]


def test_one_item_of_a_bulletin_is_the_text_of_another_report():
    accounts = [*items("report 1", "s1", "b1"), *items("report 2", "b2")]
    assert ids(accounts, copies=frozenset({("report 1", "report 2")})) == [("b1", "b2"), ("s1",)]


def test_what_one_report_tells_as_two_is_two():
    accounts = [*items("report 1", "s1", "s2"), *items("report 2", "s3")]
    assert sorted(map(len, ids(accounts))) == [1, 2]
    assert not {"s1", "s2"} <= set(ids(accounts)[0])


def test_a_person_joins_two_items_of_one_report():
    accounts = [*items("report 1", "s1", "b1"), *items("report 2", "s2")]
    assert ids(accounts, judgements=[judged("same", "s1", "b1")]) == [("b1", "s1", "s2")]


def test_a_protest_that_was_fired_upon_and_one_that_was_not_told_so_are_one():
    fired = account("a", types=("ASSAULT", "PROTEST"), modes=())
    told = account("b", types=("PROTEST",), modes=("demo",))
    arrested = account("c", types=("COERCE",), modes=("arrest",))
    assert ids([fired, told]) == [("a", "b")]
    assert ids([fired, arrested]) == [("a",), ("c",)]
    [joined_up] = grouped([fired, told], joined([fired, told]))
    assert incident_of(joined_up).types == ("ASSAULT", "PROTEST")


def test_background_of_force_is_no_mention_of_a_meeting():
    meeting = account("a", types=("CONSULT",), modes=())
    assert ids([meeting, account("m", main=False)]) == [("a",)]


def some_accounts():
    days = [str(date(2031, 5, 1) + timedelta(days=at)) for at in range(9)]
    words = ["grain", "market", "silo", "bakery", "bridge", "river", "barge"]
    one = st.fixed_dictionaries(
        {
            "day": st.sampled_from(days),
            "places": st.sampled_from([(place(KHALIL),), (place(MARIDA),), ()]),
            "modes": st.sampled_from([("aerial",), ("explosives",), ()]),
            "main": st.sampled_from([True, True, True, False]),
            "report": st.sampled_from(["report 1", "report 2", "report 3", "report 4", "report 5"]),
            "types": st.sampled_from([("ASSAULT",), ("ASSAULT",), ("PROTEST",), ("AGREE",)]),
            "words": st.lists(st.sampled_from(words), unique=True).map(lambda found: tuple(sorted(found))),
        }
    )
    return st.lists(one, min_size=1, max_size=14).map(
        lambda found: [account(f"n{at:02}", **given) for at, given in enumerate(found)]
    )


@settings(max_examples=30, deadline=None)
@given(some_accounts(), st.randoms(use_true_random=False))
def test_ten_shuffles_give_the_same_incidents(accounts, random):
    copies = frozenset({("report 1", "report 2"), ("report 2", "report 3")})
    wanted = [incident_of(group) for group in grouped(accounts, joined(accounts), copies=copies)]
    for _ in range(10):
        pairs = joined(accounts)
        random.shuffle(accounts)
        random.shuffle(pairs)
        assert [incident_of(group) for group in grouped(accounts, pairs, copies=copies)] == wanted


@settings(max_examples=30, deadline=None)
@given(some_accounts())
def test_each_connected_part_alone_gives_the_same(accounts):
    pairs = joined(accounts)
    part = {one.id: {one.id} for one in accounts}
    for pair in pairs:
        both = part[pair.left] | part[pair.right]
        part.update(dict.fromkeys(both, both))
    alone = set()
    for members in {frozenset(one) for one in part.values()}:
        alone.update(grouped([one for one in accounts if one.id in members], pairs))
    assert alone == set(grouped(accounts, pairs))


@settings(max_examples=30, deadline=None)
@given(some_accounts())
def test_every_main_account_is_in_one_incident_and_no_two_of_one_report(accounts):
    groups = grouped(accounts, joined(accounts))
    for group in groups:
        mains = [one.report for one in group if one.main]
        assert len(mains) == len(set(mains))
    told = [one.id for group in groups for one in group]
    assert len(told) == len(set(told))
    assert {one.id for one in accounts if one.main} <= set(told)
