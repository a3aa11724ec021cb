"""One name may pass from party to party, and people leave their offices."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge import Knowledge
from marsad.knowledge.actors import Actors
from marsad.knowledge.periods import away, is_before, is_there, overlap
from marsad.knowledge.records import Facts, Party

OLD = Party(
    id="old-government",
    name="Old government",
    country="SYR",
    sector="GOV",
    aliases=("Syrian government",),
    until="2024-12-08",
)
NEW = Party(
    id="new-government",
    name="New government",
    country="SYR",
    sector="GOV",
    aliases=("Syrian government",),
    since="2024-12-09",
)
FRONT = Party(id="front", name="Dawn Front", country="SYR", sector="REB", since="2012-01", until="2016-07")
HEIR = Party(
    id="heir", name="Dusk Front", country="SYR", sector="REB", since="2016-07", until="2017-01", after="front"
)
LAST = Party(id="last", name="Night Front", country="SYR", sector="REB", since="2017-01", after="heir")
SPLIT = Party(id="split", name="Noon Front", country="SYR", sector="REB", since="2018", after="heir")
RULER = Party(
    id="ruler",
    name="Adam Example",
    country="KEN",
    sector="GOV",
    aliases=("Example",),
    office="president",
    since="2010",
    until="2016-05",
)
BEFORE = replace(RULER, id="before", name="Bela Sample", aliases=(), since="2000", until="2020")
TWICE = replace(
    RULER,
    id="twice",
    name="Cem Muster",
    aliases=(),
    office="foreign minister, later president",
    since="2017",
    until=None,
)
REBEL = replace(
    RULER, id="rebel", name="Dan Sample", aliases=(), sector="REB", office="leader of the Dawn Front"
)
KING = replace(RULER, id="king", name="King Dodo", aliases=(), country="FJI", office="king", until=None)
DATES = st.none() | st.dates().map(str) | st.integers(1900, 2100).map(str) | st.just("2016-07")
PARTIES = st.builds(
    Party,
    id=st.just("p"),
    name=st.just("P"),
    country=st.none(),
    sector=st.just("REB"),
    since=DATES,
    until=DATES,
)


@pytest.fixture(scope="module")
def actors(facts: Facts, knowledge: Knowledge) -> Actors:
    parties = (OLD, NEW, FRONT, HEIR, LAST, SPLIT, RULER, BEFORE, TWICE, KING, REBEL)
    return Actors(parties, facts.heads, knowledge.countries, facts.bodies, {}, lambda _: None)


@pytest.mark.parametrize(
    ("on", "id_"),
    [
        ("2024-11-20", "old-government"),
        ("2024-11-20T08:00:00Z", "old-government"),
        ("2024-12-08", "old-government"),
        ("2025-01-22", "new-government"),
        (None, "new-government"),
    ],
)
def test_a_name_means_who_bears_it_on_the_date(actors: Actors, on: str | None, id_: str) -> None:
    for words in (
        "the Syrian government",
        "Syria's government",
        "Syrian government spokesman",
        "Damascus government",
    ):
        party = actors.find(words, on=on)
        assert party is not None
        assert party.id == id_


def test_who_is_gone_is_still_known_by_a_name_of_its_own(actors: Actors) -> None:
    party = actors.find("Dawn Front fighters", on="2020-01-01")
    assert party is not None
    assert party.id == "front"


def test_all_who_may_be_meant_are_told_and_those_there_come_first(actors: Actors) -> None:
    found = actors.candidates("the Syrian government", on="2025-01-22")
    assert [p.id for p in found] == ["new-government", "old-government"]
    found = actors.candidates("the army", countries=("KEN", "TCD"))
    assert [p.id for p in found] == ["country:ken:armed-forces", "country:tcd:armed-forces"]
    assert actors.candidates("a baker") == ()


@pytest.mark.parametrize("id_", ["front", "heir", "last", "split"])
def test_parties_that_continue_each_other_are_one_line(actors: Actors, id_: str) -> None:
    assert [p.id for p in actors.line(id_)] == ["front", "heir", "last", "split"]


def test_a_party_by_itself_is_its_own_line(actors: Actors) -> None:
    assert [p.id for p in actors.line("ruler")] == ["ruler"]
    assert actors.line("nobody") == ()


@pytest.mark.parametrize(
    ("words", "on", "sector"),
    [
        ("Adam Example", "2012-03-01", "GOV"),
        ("President Adam Example", "2012-03-01", "GOV"),
        ("Adam Example", None, "GOV"),
        ("Adam Example", "2020-03-01", "ELI"),
        ("Adam Example", "2009-03-01", "ELI"),
        ("President Example", "2020-03-01", "GOV"),
        ("former president Adam Example", "2012-03-01", "ELI"),
        ("former president Adam Example", None, "ELI"),
        ("ousted Kenyan leader Adam Example", "2016-06-01", "ELI"),
        ("opposition leader Adam Example", "2020-03-01", "OPP"),
    ],
)
def test_who_is_out_of_office_is_no_government(
    actors: Actors, words: str, on: str | None, sector: str
) -> None:
    identity = actors.identify(words, on=on)
    assert identity.party == RULER
    assert (identity.country, identity.sector) == ("KEN", sector)


def test_who_led_rebels_is_told_as_one_of_them(actors: Actors) -> None:
    identity = actors.identify("Dan Sample", on="2020-03-01")
    assert (identity.party, identity.sector) == (REBEL, "REB")


@pytest.mark.parametrize(
    ("words", "on", "id_"),
    [
        ("the Kenyan president", "2012-03-01", "ruler"),
        ("Kenya's president", "2012-03-01", "ruler"),
        ("the president of Kenya", "2012-03-01", "ruler"),
        ("Kenyan president", "2005-03-01", "before"),
        ("the new Kenyan president", "2018-03-01", None),
        ("the Kenyan president", "2022-03-01", "twice"),
        ("the Kenyan foreign minister", "2022-03-01", None),
        ("Fiji's king", "2022-03-01", "king"),
        ("the Kenyan president", None, None),
        ("the Kenyan king", "2012-03-01", None),
        ("Kenyan president's palace", "2012-03-01", None),
        ("the president", "2012-03-01", None),
    ],
)
def test_an_office_means_its_holder_where_it_can_be_no_other(
    actors: Actors, words: str, on: str | None, id_: str | None
) -> None:
    party = actors.find(words, on=on)
    assert (party.id if party else None) == id_


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        ("2012", "2013", True),
        ("2012", "2012-05", False),
        ("2012-04", "2012-05-01", True),
        ("2012-05-02", "2012-05", False),
    ],
)
def test_dates_are_compared_as_far_as_both_go(first: str, second: str, before: bool) -> None:
    assert is_before(first, second) == before
    assert not is_before(second, first)


def test_a_handover_is_no_time_together() -> None:
    assert not overlap(FRONT, HEIR)
    assert not overlap(OLD, NEW)
    assert overlap(LAST, SPLIT)


@given(PARTIES, PARTIES)
def test_being_there_together_goes_both_ways(first: Party, second: Party) -> None:
    assert overlap(first, second) == overlap(second, first)


@given(PARTIES, st.none() | st.dates().map(str))
def test_only_who_is_there_is_no_year_away(party: Party, on: str | None) -> None:
    assert (away(party, on) == 0) == is_there(party, on)


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        (
            "the Syrian government",
            ("2024-11-20", "syrian-government"),
            ("2025-01-22", "syrian-transitional-government"),
        ),
        ("the Syrian army", ("2024-11-20", "syrian-army"), ("2025-01-22", "new-syrian-army")),
        ("Afghan government forces", ("2019-05-01", "ansf"), ("2022-05-01", "islamic-emirate-army")),
        ("the Afghan government", ("2019-05-01", "afghan-government"), ("2022-05-01", "taliban-government")),
    ],
)
def test_the_lexicon_knows_who_came_after_whom(
    knowledge: Knowledge, words: str, before: tuple[str, str], after: tuple[str, str]
) -> None:
    for on, id_ in (before, after):
        party = knowledge.actors.find(words, on=on)
        assert party is not None
        assert party.id == id_


def test_the_nusra_front_and_its_heirs_are_one_line(knowledge: Knowledge) -> None:
    named = [
        knowledge.actors.find(w) for w in ("Jabhat al-Nusra", "Jabhat Fatah al-Sham", "Hayat Tahrir al-Sham")
    ]
    assert list(knowledge.actors.line("hts")) == named
