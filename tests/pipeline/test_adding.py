"""Reports come into the store once, whatever happens on the way, and the incidents do not depend on how."""

import os
import random
import signal
import time
from dataclasses import replace

import pytest

from marsad.errors import BadInput
from marsad.link.copies import copies as copies_among
from marsad.model.incident import Judgement
from marsad.model.problem import Problem
from marsad.model.report import Capture
from marsad.pipeline import Given
from marsad.pipeline.adding import Adding
from marsad.pipeline.linking import Linker
from marsad.store import open_store
from pipeline.many import KNOWLEDGE, Told, attack, captured

# Four attacks, told by one outlet, by two, three and four, of which the first two carry one text.
ATTACKS = 4
RECORDS = [attack(number, teller) for number in range(ATTACKS) for teller in range(1 + number)]


def add(place, records, *, pipeline=None, given=None, again=False):
    """Add as `marsad add` does; what became of each."""
    with open_store(place) as store:
        adding = Adding(store, lambda: pipeline or Told(), given or Given(), again=again)
        done = list(
            adding.add(captured(one) if not isinstance(one, (Capture, Problem)) else one for one in records)
        )
        list(adding.link())
    return done


def seen(place):
    """All that a person sees of the incidents."""
    with open_store(place) as store:
        return list(store.incidents()), sorted(store.copies_of([one.report.id for one in RECORDS]))


def feed(place):
    with open_store(place) as store:
        return [(change.kind, change.noun, change.of) for change in store.changes()]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    place = str(tmp_path_factory.mktemp("undisturbed") / "marsad.db")
    add(place, RECORDS)
    return seen(place)


# --- linking ---------------------------------------------------------------------------------------------
def test_reports_of_one_attack_are_one_incident_and_copies_one_origin(undisturbed):
    incidents, copies = undisturbed
    main = {report: one for one in incidents for report in one.reports}
    assert len(main) == len(RECORDS)
    one_text = {tuple(sorted(attack(n, teller).report.id for teller in (0, 1))) for n in range(1, ATTACKS)}
    assert one_text <= set(copies)
    for left, right in copies:
        assert main[left] == main[right]
        assert len(main[left].origins) < len(main[left].reports)
    assert ATTACKS <= len(incidents) < len(RECORDS)
    assert all(one.grade for one in incidents)
    assert all(one.tolls[0].kind == "killed" for one in incidents)


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_arrival_changes_nothing(undisturbed, tmp_path, seed):
    place = str(tmp_path / "marsad.db")
    shuffled = random.Random(seed).sample(RECORDS, len(RECORDS))
    cut = random.Random(seed).randrange(1, len(RECORDS))
    for some in (shuffled[:cut], shuffled[cut:]):
        add(place, some)
    assert seen(place) == undisturbed


def test_one_at_a_time_gives_what_all_at_once_gives(undisturbed, place):
    for record in RECORDS:
        add(place, [record])
    assert seen(place) == undisturbed


FURNITURE = """Readers who saw what happened may write to the newsroom, where two editors answer every letter
within the week; names are never printed without leave, and photographs are kept for one year only."""


@pytest.mark.parametrize("seed", range(3))
def test_copies_in_a_store_are_those_that_are_found_in_memory(place, seed):
    records = [
        replace(one, report=replace(one.report, text=f"{one.report.text} {FURNITURE}"))
        for one in random.Random(seed).sample(RECORDS, len(RECORDS))
    ]
    groups = copies_among([one.report for one in records], KNOWLEDGE.sources)
    found = {tuple(sorted((copy.left.id, copy.right.id))) for group in groups for copy in group.copies}
    assert found
    for some in (records[:6], records[6:]):
        add(place, some)
    assert set(seen(place)[1]) == found


# --- once ------------------------------------------------------------------------------------------------
def test_the_same_again_is_nothing_new_and_is_not_coded(place):
    add(place, RECORDS)
    before, told = seen(place), feed(place)
    pipeline = Told()
    done = add(place, RECORDS, pipeline=pipeline)
    assert [one.is_new for one in done] == [False] * len(RECORDS)
    assert pipeline.coded == 0
    assert (seen(place), feed(place)) == (before, told)


def test_coding_again_the_same_changes_nothing(place):
    add(place, RECORDS)
    before, told = seen(place), feed(place)
    pipeline = Told()
    add(place, RECORDS, pipeline=pipeline, again=True)
    with open_store(place) as store:
        again = list(Adding(store, lambda: pipeline).again())
    assert pipeline.coded == 2 * len(RECORDS)
    assert not any(one.is_new for one in again)
    assert (seen(place), feed(place)) == (before, told)


def test_a_revision_changes_its_incident_and_no_other(place):
    add(place, RECORDS)
    before = {one.id: one for one in seen(place)[0]}
    old = attack(3)
    [event] = old.events
    [count] = event.numbers
    more = replace(event, numbers=(replace(count, low=20, high=20),))
    add(place, [replace(old, events=(more,))])
    after = {one.id: one for one in seen(place)[0]}
    assert before.keys() == after.keys()
    [changed] = [name for name in before if before[name] != after[name]]
    assert old.report.id in before[changed].reports
    assert max(one.high for one in after[changed].tolls) == 20


def test_coded_again_with_another_confidence_the_incidents_keep_their_accounts(place):
    add(place, RECORDS)
    before = seen(place)
    surer = [replace(one, events=(replace(one.events[0], confidence=0.95),)) for one in RECORDS]
    assert all(done.is_new for done in add(place, surer))
    assert [one.accounts for one in seen(place)[0]] == [one.accounts for one in before[0]]
    with open_store(place) as store:
        for incident in store.incidents():
            assert store.incidents_with(incident.accounts) == {incident.id: incident}


def test_what_the_caller_says_later_is_heeded(place):
    add(place, [attack(0)])
    [done] = add(place, [attack(0)], given=Given(published="2024-05-05"))
    assert done.is_new
    with open_store(place) as store:
        [header] = store.headers([attack(0).report.id]).values()
    assert header.published == "2024-05-05"


def test_what_cannot_be_read_is_kept_as_a_problem_and_the_rest_is_done(place):
    bad = Capture(content=b"nothing", sha256="0" * 64, origin="bad.html")
    done = add(place, [attack(0), bad, Problem("gone.html", "is not there"), attack(1)])
    assert [isinstance(one, Problem) for one in done] == [False, True, True, False]
    with open_store(place) as store:
        assert [one.origin for one in store.problems()] == ["bad.html", "gone.html"]
        assert len(list(store.incidents())) == 2


# --- ended in the middle ---------------------------------------------------------------------------------
def in_a_child(work):
    """The process that does the work; it ends itself without the tests' own clearing up."""
    child = os.fork()
    if not child:
        try:
            work()
            os._exit(0)
        finally:
            os._exit(1)
    return child


def test_kill_at_any_moment_loses_nothing_and_doubles_nothing(undisturbed, new_place):
    chance = random.Random(5)
    place = new_place()
    for _ in range(15):
        child = in_a_child(lambda place=place: add(place, RECORDS))
        time.sleep(chance.uniform(0.0, 0.3))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with open_store(place) as store:  # it opens, and what is there is whole
            kept = list(store.captures())
            assert all(store.is_known(one) for one in kept)
        if len(kept) == len(RECORDS):
            check_whole(undisturbed, place)
            place = new_place()
    check_whole(undisturbed, place)


def check_whole(undisturbed, place):
    """Added once more, all is there, and once."""
    add(place, RECORDS)
    assert seen(place) == undisturbed
    added = [of for kind, noun, of in feed(place) if (kind, noun) == ("added", "report")]
    assert sorted(added) == sorted(record.report.id for record in RECORDS)


def test_what_was_kept_and_not_linked_is_linked_next_time(undisturbed, place):
    with open_store(place) as store:
        list(Adding(store, Told).add(map(captured, RECORDS)))
        assert store.count_to_link() == len(RECORDS)
        assert list(store.incidents()) == []
    add(place, [])
    assert seen(place) == undisturbed


def test_two_may_add_at_once(undisturbed, place):
    children = [in_a_child(lambda: add(place, RECORDS)) for _ in range(2)]
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    check_whole(undisturbed, place)


# --- people ----------------------------------------------------------------------------------------------
def judgement(decision, *records, number=1):
    events = tuple(sorted(record.events[0].id for record in records))
    return Judgement(
        id=f"j{number}", decision=decision, events=events, by="amal", when=f"2025-01-01T00:00:0{number}Z"
    )


def homes(store, *records):
    """The incidents that these reports' main news are."""
    return [next((i.id for i in store.incidents() if r.report.id in i.reports), None) for r in records]


@pytest.mark.parametrize(
    ("decision", "records", "together"),
    [("same", (attack(1), attack(2)), True), ("different", (attack(3), attack(3, 1)), False)],
)
def test_a_person_outranks_the_rule_and_can_take_it_back(undisturbed, place, decision, records, together):
    add(place, RECORDS)
    with open_store(place) as store:
        linker = Linker(store, KNOWLEDGE)
        linker.decide(judgement(decision, *records))
        assert (len(set(homes(store, *records))) == 1) is together
        linker.take_back("j1")
        assert [one.retired for one in store.judgements()] == [True]
    assert seen(place) == undisturbed


def test_an_event_that_a_person_rejects_leaves_its_incident(undisturbed, place):
    add(place, RECORDS)
    with open_store(place) as store:
        linker = Linker(store, KNOWLEDGE)
        linker.decide(judgement("reject", attack(0)))
        assert homes(store, attack(0)) == [None]
        linker.take_back("j1")
    assert seen(place) == undisturbed


def test_a_judgement_of_what_is_not_there_is_refused(place):
    with open_store(place) as store:
        linker = Linker(store, KNOWLEDGE)
        with pytest.raises(BadInput, match="there is no event"):
            linker.decide(judgement("reject", attack(0)))
        with pytest.raises(BadInput, match="there is no judgement 'j9'"):
            linker.take_back("j9")
