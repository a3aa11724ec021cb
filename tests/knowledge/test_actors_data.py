"""What must hold of the parties in the knowledge files."""

import re
from itertools import combinations

import pytest

from marsad.knowledge import Knowledge
from marsad.knowledge.check_parties import borne, complaints
from marsad.knowledge.periods import is_before, is_date, overlap
from marsad.knowledge.records import Facts
from marsad.text.names import name_key


def test_there_are_fifteen_hundred_parties(facts: Facts) -> None:
    assert len(facts.parties) >= 1500


def test_ids_are_slugs(facts: Facts) -> None:
    assert [p.id for p in facts.parties if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", p.id)] == []


def test_nothing_is_to_complain_of(facts: Facts) -> None:
    assert list(complaints(facts, facts)) == []


def test_no_name_means_two_parties_at_one_time(facts: Facts) -> None:
    shared = {name_key(name) for name in facts.shared}
    twice = {
        name
        for name, bearers in borne(facts.parties).items()
        if any(overlap(first, second) for first, second in combinations(bearers, 2))
    }
    assert sorted(twice) == sorted(shared)


def test_sectors_are_those_of_the_ontology(facts: Facts) -> None:
    assert {p.sector for p in facts.parties} <= facts.ontology.sectors.keys() - {"UNK"}


def test_dates_are_in_order(facts: Facts) -> None:
    dated = [p for p in facts.parties if p.since and p.until]
    assert [p.id for p in dated if is_before(p.until or "", p.since or "")] == []
    assert all(is_date(d) for p in facts.parties for d in (p.since, p.until) if d)


def test_heirs_do_not_begin_before_those_whom_they_follow(facts: Facts) -> None:
    by_id = {p.id: p for p in facts.parties}
    pairs = [(by_id[p.after], p) for p in facts.parties if p.after]
    assert [b.id for a, b in pairs if a.since and b.since and is_before(b.since, a.since)] == []


def test_wikidata_items_are_no_ones_twice(facts: Facts) -> None:
    items = [p.wikidata for p in facts.parties if p.wikidata]
    assert len(items) == len(set(items))


def test_generic_words_are_no_names(facts: Facts, knowledge: Knowledge) -> None:
    generic = {
        "the army",
        "army",
        "the government",
        "government",
        "rebels",
        "opposition",
        "police",
        "militants",
    }
    assert [p.id for p in facts.parties if generic & {n.lower() for n in (p.name, *p.aliases)}] == []


def test_every_state_has_its_numbers(facts: Facts) -> None:
    """193 members of the United Nations, Kosovo and Taiwan."""
    numbers = [(n, n) if isinstance(n, int) else (n.gw, n.cow) for n in facts.states.values()]
    assert len(numbers) == 195
    for each in zip(*numbers, strict=True):
        assert len(set(each)) == len(each)


@pytest.mark.parametrize(
    ("code", "gw", "cow"),
    [
        ("DEU", 260, 255),
        ("YEM", 678, 679),
        ("SRB", 340, 345),
        ("SYR", 652, 652),
        ("SSD", 626, 626),
        ("USA", 2, 2),
    ],
)
def test_a_state_has_the_numbers_of_both_lists(knowledge: Knowledge, code: str, gw: int, cow: int) -> None:
    state = knowledge.actors.get(f"country:{code.lower()}")
    assert state is not None
    codes = knowledge.party_codes.of(state)
    assert (codes.iso, codes.gw, codes.cow) == (code, gw, cow)
