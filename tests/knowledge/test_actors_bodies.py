"""Bodies of states and parties without a name, composed by rule."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge import Knowledge, load_knowledge
from marsad.knowledge.actors import Actors
from marsad.knowledge.load import knowledge_of
from marsad.knowledge.records import Facts
from marsad.knowledge.states import is_state

BUILT_IN = load_knowledge().actors


@pytest.fixture(scope="module")
def bare(facts: Facts) -> Actors:
    """A lexicon without a party: what is found is made by rule."""
    return knowledge_of(replace(facts, parties=())).actors


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("the Zambian defence ministry", "country:zmb:defence-ministry"),
        ("Zambia's Ministry of Defence", "country:zmb:defence-ministry"),
        ("Ministry of Defense of Zambia", "country:zmb:defence-ministry"),
        ("a spokesman for the Zambian defence ministry", "country:zmb:defence-ministry"),
        ("Zambian defence ministry spokesman John Doe", "country:zmb:defence-ministry"),
        ("Fijian foreign ministry", "country:fji:foreign-ministry"),
        ("the navy of Fiji", "country:fji:navy"),
        ("members of the Zambian parliament", "country:zmb:parliament"),
        ("Zambia's central bank", "country:zmb:central-bank"),
        ("two Zambian policemen", "country:zmb:police"),
        ("at least 12 Zambian soldiers", "country:zmb:armed-forces"),
        ("Zambian army chief", "country:zmb:armed-forces"),
        ("Zambian government troops", "country:zmb:armed-forces"),
        ("Zambian government warplanes", "country:zmb:air-force"),
        ("Zambian regime positions", "country:zmb:armed-forces"),
        ("the Zambian supreme court", "country:zmb:supreme-court"),
        ("the Lusaka government", "country:zmb"),
        ("Zambian government spokesman", "country:zmb"),
    ],
)
def test_a_body_of_a_state_needs_no_entry(bare: Actors, words: str, id_: str) -> None:
    party = bare.find(words)
    assert party is not None
    assert party.id == id_
    assert bare.get(id_) == party


@pytest.mark.parametrize(
    "words",
    [
        "Zambian-backed soldiers",
        "Zambian army defectors",
        "supporters of the Zambian government",
        "the Zambian rebel army",
        "Lusaka police",
        "the army",
        "police",
        "the ministry",
        "Zambians",
        "Zambian soldier ants of the forest",
        "country:zmb:circus",
    ],
)
def test_other_words_name_no_body(bare: Actors, words: str) -> None:
    assert bare.find(words) is None
    assert bare.get(words) is None


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("the army", "country:zmb:armed-forces"),
        ("government forces", "country:zmb:armed-forces"),
        ("the regime", "country:zmb"),
        ("parliament", "country:zmb:parliament"),
        ("the defence ministry", "country:zmb:defence-ministry"),
        ("soldiers", None),
        ("warplanes", None),
        ("the rebels", None),
        ("the Senate", "country:zmb:senate"),
    ],
)
def test_the_army_is_that_of_the_country_asked_for(bare: Actors, words: str, id_: str | None) -> None:
    party = bare.find(words, country="ZMB")
    assert (party.id if party else None) == id_


def test_a_listed_body_keeps_its_id_in_every_wording(knowledge: Knowledge) -> None:
    army = knowledge.actors.find("Israel Defense Forces")
    assert army is not None
    for words in ("the Israeli army", "Israeli soldiers", "3 Israeli troops", "army of Israel"):
        assert knowledge.actors.find(words) == army


@given(
    st.sampled_from(sorted(load_knowledge().countries.by_code)),
    st.sampled_from(
        ("foreign-ministry", "interior-ministry", "air-force", "police", "parliament", "judiciary")
    ),
)
def test_every_state_has_every_body(code: str, body: str) -> None:
    party = BUILT_IN.get(f"country:{code.lower()}:{body}")
    assert party is not None
    found = BUILT_IN.find(party.name)
    assert found is not None
    assert (found.country, is_state(found)) == (code, False)


@pytest.mark.parametrize(
    ("words", "country", "sector"),
    [
        ("Iraqi gunmen", "IRQ", "UAF"),
        ("a militia official", None, "REB"),
        ("a US-led coalition", "USA", "MIL"),
        ("Saudi-led air strikes", "SAU", "MIL"),
        ("Saudi-led Yemeni forces", "YEM", "MIL"),
        ("Kurdish authorities", None, "GOV"),
        ("Turkish-backed rebels", None, "REB"),
        ("Turkish-backed Syrian rebels", "SYR", "REB"),
        ("Palestinian armed groups", "PSE", "REB"),
        ("Libyan leaders", "LBY", "GOV"),
        ("Emirati officers", "ARE", "MIL"),
        ("Catalan separatists", "ESP", "REB"),
        ("Rohingya villagers", "MMR", "CVL"),
        ("ethnic Albanians in Serbia", "SRB", "CVL"),
        ("Nigerian Christians", "NGA", "CVL"),
        ("ethnic fighters", None, "UAF"),
        ("the former Kenyan minister", "KEN", "ELI"),
        ("ex-ministers", None, "ELI"),
        ("former fighters", None, "UAF"),
        ("the toppled Kenyan government", "KEN", "PRE"),
        ("a UN mediator", None, "IGO"),
        ("a teachers' union", None, "LAB"),
        ("a river near Chad", "TCD", None),
    ],
)
def test_country_and_sector_are_composed_of_the_words(
    words: str, country: str | None, sector: str | None
) -> None:
    described = BUILT_IN.describe(words)
    assert (described.country, described.sector) == (country, sector)


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("residents of Goma", "COD"),
        ("protesters in Port Sudan", "SDN"),
        ("the mayor of Mykolaiv", "UKR"),
        ("residents of Goma in Uganda", "UGA"),
        ("Party of Goma", None),
        ("residents of the town", None),
    ],
)
def test_a_place_tells_the_country(words: str, country: str | None) -> None:
    assert BUILT_IN.identify(words).country == country


@pytest.mark.parametrize(
    ("words", "inter", "side"),
    [
        ("Iran", "1", "state"),
        ("Zambian police", "1", "state"),
        ("Hayat Tahrir al-Sham", "2", "non-state"),
        ("Sinaloa Cartel", "3", "non-state"),
        ("United Nations", "8", None),
        ("Doctors Without Borders", "7", "civilians"),
    ],
)
def test_a_party_has_the_codes_of_other_data_sets(
    knowledge: Knowledge, words: str, inter: str, side: str | None
) -> None:
    party = knowledge.actors.find(words)
    assert party is not None
    codes = knowledge.party_codes.of(party)
    assert (codes.iso, codes.acled_inter, codes.ucdp_side) == (party.country, inter, side)
