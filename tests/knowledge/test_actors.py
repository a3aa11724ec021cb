import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge import Knowledge, load_knowledge
from marsad.knowledge.records import Facts, Party
from marsad.text.names import name_key


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("HTS", "hts"),
        ("Hayat Tahrir al-Sham", "hts"),
        ("hay’at tahrir al sham", "hts"),
        ("the rebel group Hayat Tahrir al-Sham", "hts"),
        ("Hayat Tahrir al-Sham fighters", "hts"),
        ("Hayat Tahrir al-Sham (HTS)", "hts"),
        ("IS", "islamic-state"),
        ("the Islamic State group", "islamic-state"),
        ("Daesh militants", "islamic-state"),
        ("US-backed Syrian Democratic Forces", "sdf"),
        ("a spokesman for the YPG", "ypg"),
        ("members of Hezbollah", "hezbollah"),
        ("Hizbullah's", "hezbollah"),
        ("Lebanon's Hezbollah", "hezbollah"),
        ("Yemen’s Houthi rebels", "houthis"),
        ("Iran-backed Houthi rebels", "houthis"),
        ("Syrian President Bashar Assad", "bashar-al-assad"),
        ("Iranian Foreign Minister Abbas Araghchi", "abbas-araghchi"),
        ("Turkish President Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Prime Minister Benjamin Netanyahu", "benjamin-netanyahu"),
        ("President Volodymyr Zelenskyy", "volodymyr-zelensky"),
        ("Syria's army", "new-syrian-army"),
        ("Syrias army", "new-syrian-army"),
        ("Assads forces", "syrian-army"),
        ("Russia's Defense Ministry", "russia-defence-ministry"),
        ("the Rapid Support Forces (RSF)", "rsf"),
        ("Rwanda-backed M23 rebels", "m23"),
        ("Al-Shabaab militants", "al-shabaab"),
        ("al Shabab", "al-shabaab"),
        ("Boko Haram insurgents", "boko-haram"),
        ("JNIM", "jnim"),
        ("Pakistani Taliban", "ttp"),
        ("the Afghan Taliban", "taliban"),
        ("Arakan Army", "arakan-army"),
        ("Ukraine's military", "ukrainian-armed-forces"),
        ("FARC dissidents", "farc-dissidents"),
        ("Jalisco New Generation Cartel", "cjng"),
        ("Viv Ansanm", "viv-ansanm"),
        ("U.N. Security Council", "un-security-council"),
        ("WHO", "who"),
        ("the UK based Syrian Observatory for Human Rights", "sohr"),
        ("at least eight Hezbollah fighters", "hezbollah"),
        ("the Lebanese Shiite paramilitary group Hezbollah", "hezbollah"),
        ("UNICEF Executive Director Jane Doe", "unicef"),
        ("Pentagon spokesman Rear Admiral John Doe", "pentagon"),
        ("the Syrian Observatory for Human Rights", "sohr"),
        ("Doctors Without Borders", "msf"),
    ],
)
def test_a_party_is_found_by_the_ways_it_is_written(knowledge: Knowledge, words: str, id_: str) -> None:
    party = knowledge.actors.find(words)
    assert party is not None
    assert party.id == id_


@pytest.mark.parametrize(
    "words",
    [
        "is",
        "who",
        "us",
        "",
        "   ",
        "'",
        "gunmen",
        "the group",
        "12 civilians",
        "a baker",
        "Syrian army defectors",
        "supporters of Bashar Assad",
        "the army",
    ],
)
def test_common_words_are_no_parties(knowledge: Knowledge, words: str) -> None:
    assert knowledge.actors.find(words) is None


def test_a_shared_name_goes_by_country(knowledge: Knowledge) -> None:
    found = [knowledge.actors.find("Peoples Democratic Party", country=c) for c in ("NGA", "TUR")]
    assert [p and p.country for p in found] == ["NGA", "TUR"]


@pytest.mark.parametrize(
    ("words", "country", "sector"),
    [
        ("Russian warplanes", "RUS", "MIL"),
        ("Syrian President Bashar Assad", "SYR", "GOV"),
        ("rebels", None, "REB"),
        ("protesters", None, "OPP"),
        ("12 civilians", None, "CVL"),
        ("police", None, "COP"),
        ("doctors", None, "MED"),
        ("Tehran", "IRN", "GOV"),
        ("Tehran's unwavering support", "IRN", "GOV"),
        ("the Kremlin", "RUS", "GOV"),
        ("US", "USA", "GOV"),
        ("us", None, None),
        ("turkey", None, None),
        ("Turkey", "TUR", "GOV"),
        ("Syrian army", "SYR", "MIL"),
        ("Syrian government forces", "SYR", "MIL"),
        ("Iraqi militias", "IRQ", "REB"),
        ("Iraqi militias supported by Iran", "IRQ", "REB"),
        ("Turkey-backed insurgents", None, "REB"),
        ("insurgents backed by Turkey", None, "REB"),
        ("pro-Russian separatists", None, "REB"),
        ("Kurdish fighters", None, "REB"),
        ("foreign fighters", None, "UAF"),
        ("Turkish forces", "TUR", "MIL"),
        ("rebel forces", None, "REB"),
        ("dozens of protesters", None, "OPP"),
        ("members of the security forces", None, "COP"),
        ("Ukrainian officials", "UKR", "GOV"),
        ("South Korean soldiers", "KOR", "MIL"),
        ("Palestinians", "PSE", "CVL"),
        ("Congolese refugees", "COD", "REF"),
        ("soldiers from Rwanda", "RWA", "MIL"),
        ("Libya's coast guard", "LBY", "MIL"),
        ("drug cartel gunmen", None, "CRM"),
        ("aid workers", None, "NGO"),
        ("two UN peacekeepers", None, "IGO"),
        ("Syrias government", "SYR", "GOV"),
    ],
)
def test_a_common_noun_is_described(
    knowledge: Knowledge, words: str, country: str | None, sector: str | None
) -> None:
    description = knowledge.actors.describe(words)
    assert (description.country, description.sector) == (country, sector)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Iran", "irn"),
        ("the United States", "usa"),
        ("US", "usa"),
        ("Ankara", "tur"),
        ("Moscow’s", "rus"),
        ("the Kremlin", "rus"),
        ("Russian", "rus"),
        ("the Kenyan government", "ken"),
        ("Peruvian authorities", "per"),
        ("government of Ghana", "gha"),
        ("Congo", "cod"),
    ],
)
def test_a_state_is_a_party(knowledge: Knowledge, words: str, code: str) -> None:
    party = knowledge.actors.find(words)
    assert party is not None
    assert (party.id, party.sector) == (f"country:{code}", "GOV")
    assert knowledge.actors.get(party.id) == party


@pytest.mark.parametrize(
    "words", ["Russians", "the Syrian", "turkey", "soldiers from Rwanda", "12 Iranians", "the government"]
)
def test_people_of_a_country_are_not_the_state(knowledge: Knowledge, words: str) -> None:
    assert knowledge.actors.find(words) is None


def test_every_state_has_its_name_and_id(knowledge: Knowledge) -> None:
    for code, country in knowledge.countries.by_code.items():
        party = knowledge.actors.get(f"country:{code.lower()}")
        assert party is not None
        assert (party.name, party.country) == (country.name, code)


@given(st.text(max_size=80))
def test_any_words_can_be_asked(words: str) -> None:
    actors = load_knowledge().actors
    actors.find(words)
    actors.describe(words)


@given(
    st.sampled_from(sorted(load_knowledge().actors, key=lambda p: p.id)),
    st.sampled_from(["{}", "the {}", "{}'s", "{}’s", "{},"]),
    st.data(),
)
def test_every_party_is_found_by_each_of_its_names(
    facts: Facts, party: Party, form: str, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from((party.name, *party.aliases, *party.native)))
    words = name if name in party.native or name.endswith("'") else form.format(name)
    found = load_knowledge().actors.find(words, country=party.country, on=party.since or party.until)
    assert found is not None
    assert name_key(name) in {name_key(n) for n in (found.name, *found.aliases, *found.native)}
    shared = {name_key(n) for n in facts.shared}
    assert found == party or party.until or found.until or name_key(name) in shared
