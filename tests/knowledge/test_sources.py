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
    ],
)
def test_sources_without_a_name_are_known(knowledge: Knowledge, words: str, anonymous: bool) -> None:
    assert knowledge.sources.is_anonymous(words) is anonymous


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
