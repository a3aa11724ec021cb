"""What a user would notice of the model in the package. Texts are made up."""

from importlib.resources import files
from itertools import pairwise

import pytest

from marsad.annotate import Annotator, load, network
from marsad.annotate.tokens import tokens
from marsad.model.annotation import Annotation
from marsad.model.report import Report
from marsad.model.span import Span

pytestmark = pytest.mark.skipif(
    not files("marsad.annotate").joinpath(network.SHIPPED).is_file(),
    reason="the model is not in the package yet: `marsad train` makes it",
)

TELLING = (
    "Iranian envoy meets Hakan Fidan in Ankara\n\n"
    "ANKARA - Turkish Foreign Minister Hakan Fidan met an Iranian envoy in Ankara on Tuesday. "
    "He told reporters that Turkey had sent no troops to Damascus. “We want a truce,” he said.\n\n"
    "Gen. Salem Haddad of the Syrian army said rebels had shelled Aleppo. At least 12 soldiers were killed."
)


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    return load(threads=1)


@pytest.fixture(scope="module")
def telling(annotator: Annotator) -> Annotation:
    return next(annotator([report(TELLING)]))


def report(text: str) -> Report:
    return Report(id="r", text=text, sha256="0", published="2024-12-03")


def test_the_model_says_what_it_is() -> None:
    assert network.Network().about["licence"] == "Apache-2.0"


def test_sentences_end_where_a_reader_would_end_them(telling: Annotation) -> None:
    assert [s.span.of(TELLING) for s in telling.sentences][1:] == [
        "ANKARA - Turkish Foreign Minister Hakan Fidan met an Iranian envoy in Ankara on Tuesday.",
        "He told reporters that Turkey had sent no troops to Damascus.",
        "“We want a truce,” he said.",
        "Gen. Salem Haddad of the Syrian army said rebels had shelled Aleppo.",
        "At least 12 soldiers were killed.",
    ]


@pytest.mark.parametrize(
    ("word", "upos", "lemma"),
    [
        ("met", "VERB", "meet"),
        ("rebels", "NOUN", "rebel"),
        ("He", "PRON", "he"),
        ("Damascus", "PROPN", "Damascus"),
        ("killed", "VERB", "kill"),
        ("were", "AUX", "be"),
        ("12", "NUM", "12"),
        ("to", "ADP", "to"),
    ],
)
def test_words_have_sensible_tags(telling: Annotation, word: str, upos: str, lemma: str) -> None:
    token = next(t for t in telling.tokens if telling.words(t) == word)
    assert (token.upos, token.lemma) == (upos, lemma)


@pytest.mark.parametrize(
    ("word", "relation", "head"),
    [
        ("rebels", "nsubj", "shelled"),
        ("envoy", "nsubj", "meets"),
        ("troops", "obj", "sent"),
        ("an", "det", "envoy"),
    ],
)
def test_words_hang_where_they_belong(telling: Annotation, word: str, relation: str, head: str) -> None:
    token = next(t for t in telling.tokens if telling.words(t) == word)
    assert (token.relation, telling.words(telling.tokens[token.head])) == (relation, head)


def test_names_are_found(telling: Annotation) -> None:
    found = {(TELLING[e.start : e.end], e.label) for e in telling.entities}
    assert {("Hakan Fidan", "PER"), ("Damascus", "LOC"), ("Aleppo", "LOC"), ("Turkey", "LOC")} <= found
    assert {("Iranian", "NOR"), ("on Tuesday", "DATE")} & found


def test_events_are_proposed(telling: Annotation) -> None:
    shelling = next(p for p in telling.proposals if TELLING[p.start : p.end] == "shelled")
    assert max(shelling.types, key=shelling.types.__getitem__) == "ASSAULT"
    actors = [TELLING[s.start : s.end] for s in shelling.roles if s.role == "actors"]
    places = [TELLING[s.start : s.end] for s in shelling.roles if s.role in ("places", "recipients")]
    assert "rebels" in actors
    assert "Aleppo" in places


def test_a_thousand_words_are_annotated_whole(annotator: Annotator) -> None:
    paragraph = (
        "Rebels shelled the town again on Friday, residents said. An aid convoy turned back at the bridge. "
        "The army sent tanks to the front. Two people died in hospital, a doctor told reporters."
    )
    text = "\n\n".join([paragraph] * 28)
    found = next(annotator([report(text)]))
    assert len(found.tokens) > 1000
    assert [Span(t.start, t.end) for t in found.tokens] == list(tokens(text))
    assert all(a.last == b.first for a, b in pairwise(found.sentences))
    assert len(found.sentences) == 4 * 28


def test_reports_together_give_what_each_gives_alone(annotator: Annotator) -> None:
    texts = [TELLING, "A truce holds.", "", TELLING * 3, *TELLING.split("\n\n")]
    together = list(annotator(report(t) for t in texts))
    assert together == [next(annotator([report(t)])) for t in texts]


@pytest.mark.parametrize(
    ("text", "name", "literal"),
    [
        ("Moscow rejected the offer on Monday.", "Moscow", False),
        ("Talks between Kyiv and Moscow broke down in Istanbul.", "Moscow", False),
        ("Talks between Kyiv and Moscow broke down in Istanbul.", "Istanbul", True),
        ("Paris condemned the attack in Beirut.", "Paris", False),
        ("Paris condemned the attack in Beirut.", "Beirut", True),
        ("Azerbaijan shelled villages in Armenia.", "Azerbaijan", False),
        ("Azerbaijan shelled villages in Armenia.", "Armenia", True),
        ("Israel struck an arms depot near Homs.", "Homs", True),
    ],
)
def test_a_name_of_a_place_means_the_place_or_who_acts_there(
    annotator: Annotator, text: str, name: str, literal: bool
) -> None:
    found = next(annotator([report(text)]))
    [share] = [e.literal for e in found.entities if text[e.start : e.end] == name]
    assert share is not None
    assert (share > 0.5) == literal
