import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge import Knowledge, load_knowledge


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the Syrian Observatory for Human Rights", "monitor"),
        ("SOHR", "monitor"),
        ("a Turkish official", "government"),
        ("police", "government"),
        ("army spokesman", "military"),
        ("a military source", "military"),
        ("the Iraqi army", "military"),
        ("rebel commander", "armed_group"),
        ("Hezbollah", "armed_group"),
        ("medics", "medical"),
        ("a hospital official", "medical"),
        ("the White Helmets", "rescue_service"),
        ("Syrian Civil Defence", "rescue_service"),
        ("residents", "resident"),
        ("villagers", "resident"),
        ("witnesses", "witness"),
        ("state TV", "media"),
        ("SANA", "media"),
        ("Reuters", "media"),
        ("UN officials", "igo"),
        ("Human Rights Watch", "ngo"),
        ("analysts at a think tank", "expert"),
        ("activists", "other"),
        ("an opposition activist", "other"),
        ("", "other"),
        ("a monitor", "monitor"),
        ("the watchdog", "monitor"),
        ("Al-Monitor", "media"),
        ("al-Jazeera", "media"),
        ("the Pentagon", "military"),
        ("Pentagon officials", "military"),
        ("the Syrian Coalition", "other"),
        ("the main opposition coalition", "other"),
        ("the US-led coalition", "military"),
        ("opposition forces", "armed_group"),
        ("a civil defence source", "rescue_service"),
        ("a source at the provincial police command", "government"),
        ("a source in the hospital", "medical"),
        ("local sources", "other"),
        ("security sources", "government"),
        ("a union official", "other"),
        ("a Hamas statement", "armed_group"),
        ("a source close to Hezbollah", "armed_group"),
        ("a source in Nairobi", "other"),
        ("officials in the rebel-held town", "government"),
        ("vice president of the Syrian National Coalition", "other"),
        ("the Riverland Network for Human Rights", "monitor"),
        ("a research centre", "ngo"),
        ("reports", "media"),
        ("Kenya", "government"),
    ],
)
def test_words_show_the_kind_of_a_source(knowledge: Knowledge, words: str, kind: str) -> None:
    assert knowledge.sources.kind_of(words) == kind


@pytest.mark.parametrize(
    ("words", "anonymous"),
    [
        ("an official who spoke on condition of anonymity", True),
        ("a senior official who declined to be named", True),
        ("a military source", True),
        ("a spokesman for the ministry", False),
        ("the governor", False),
        ("the source", True),
        ("local sources", True),
        ("a source at the provincial police command", True),
        ("a senior official", True),
        ("two European diplomats", True),
        ("the official", False),
        ("the Turkish official Deniz Ova", False),
        ("a witness", True),
        ("witnesses", False),
        ("activists", False),
        ("a rebel commander", True),
        ("the commander", False),
        ("commander Ana Lisboa", False),
        ("a monitoring group", False),
        ("state media", False),
        ("", False),
    ],
)
def test_sources_without_a_name_are_known(knowledge: Knowledge, words: str, anonymous: bool) -> None:
    assert knowledge.sources.is_anonymous(words) is anonymous


def test_what_is_said_of_a_source_may_keep_its_name_back(knowledge: Knowledge) -> None:
    is_anonymous = knowledge.sources.is_anonymous
    assert is_anonymous("the activist", "the activist said, speaking on condition of anonymity")
    assert not is_anonymous("Ana Lisboa", "Ana Lisboa told officials")


def test_agencies_have_the_ways_they_are_written(knowledge: Knowledge) -> None:
    agencies = knowledge.sources.agencies
    assert "The Associated Press" in agencies["AP"]
    assert {
        "AP",
        "Reuters",
        "AFP",
        "SANA",
        "Anadolu",
        "TASS",
        "Xinhua",
        "DPA",
        "EFE",
        "IRNA",
        "WAM",
        "ANHA",
    } <= set(agencies)
    assert knowledge.sources.named("Agence France-Presse") == "AFP"
    assert knowledge.sources.named("the baker") is None


@given(st.text(max_size=60))
def test_any_words_can_be_asked(words: str) -> None:
    knowledge = load_knowledge()
    assert knowledge.sources.kind_of(words) in knowledge.ontology.source_kinds
    knowledge.sources.is_anonymous(words)
