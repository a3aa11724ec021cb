"""Report to Annotation, with a network that draws its scores."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.fake import FakeNetwork
from marsad.annotate import Annotator
from marsad.annotate.features import WINDOW
from marsad.annotate.tokens import tokens
from marsad.model.annotation import Annotation
from marsad.model.report import Report
from marsad.model.span import Span

ANNOTATOR = Annotator(FakeNetwork())
TELLING = (
    "Rebels take the Samra bridge\n\n"
    "ALMARA - Rebels took the bridge at Samra on Monday, the 3rd Brigade said. “We lost nobody,” it said.\n\n"
    "At least 12 soldiers were killed, a doctor told reporters. The army denied it."
)


def report(text: str) -> Report:
    return Report(id="r", text=text, sha256="0")


def annotate(text: str) -> Annotation:
    return next(ANNOTATOR([report(text)]))


# Many texts are short; some have paragraphs, signs, and more words than a window holds.
TEXTS = (
    st.text(max_size=200)
    | st.lists(st.sampled_from([*TELLING.split(" "), "\n\n"]), max_size=80).map(" ".join)
    | st.integers(1, 3).map(lambda n: "a truce holds " * (n * WINDOW // 3))
)


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_sentences_cover_the_words_and_trees_stay_within_them(text: str) -> None:
    found = annotate(text)
    assert [Span(t.start, t.end) for t in found.tokens] == list(tokens(text))
    at = 0
    for sentence in found.sentences:
        own = found.tokens[sentence.first : sentence.last]
        assert sentence.first == at < sentence.last
        assert (sentence.start, sentence.end) == (own[0].start, own[-1].end)
        assert [t.head for t in own].count(-1) == 1
        assert all(t.head == -1 or sentence.first <= t.head < sentence.last for t in own)
        at = sentence.last
    assert at == len(found.tokens)


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_every_span_lies_inside_the_text(text: str) -> None:
    found = annotate(text)
    speakers = [q.speaker for q in found.quotations if q.speaker]
    roles = [s for p in found.proposals for s in p.roles]
    for mark in [*found.entities, *found.quotations, *found.proposals, *speakers, *roles]:
        assert 0 <= mark.start < mark.end <= len(text)
    assert all(a.end <= b.start for a, b in pairwise(found.entities))


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_a_proposal_names_the_sentence_that_holds_it(text: str) -> None:
    found = annotate(text)
    for p in found.proposals:
        assert found.sentences[p.sentence].span.holds(Span(p.start, p.end))
        assert sum(p.types.values()) == pytest.approx(1, abs=1e-3)
        assert 0.2 <= p.score <= 1


@given(st.lists(TEXTS, max_size=5))
@settings(max_examples=15, deadline=None)
def test_reports_together_give_what_each_gives_alone(texts: list[str]) -> None:
    assert list(ANNOTATOR(report(t) for t in texts)) == [annotate(t) for t in texts]


def test_reports_are_taken_one_at_a_time_and_come_back_in_order() -> None:
    reports = [report(f"The {n}th telling.") for n in range(9)]
    taken: list[int] = []
    found = ANNOTATOR(taken.append(n) or r for n, r in enumerate(reports))
    assert next(found).report == reports[0]
    assert taken == [0]
    assert [a.report for a in found] == reports[1:]


@pytest.mark.parametrize("text", ["", " \n\n\t"])
def test_a_report_without_words_has_no_marks(text: str) -> None:
    found = annotate(text)
    assert (found.tokens, found.sentences, found.entities, found.proposals) == ((), (), (), ())


def test_a_sentence_ends_with_its_paragraph() -> None:
    found = annotate("Truce holds\n\nShelling goes on")
    assert {"Truce holds", "Shelling goes on"} <= {
        found.report.text[a.start : b.end] for a in found.sentences for b in found.sentences
    }
    assert not any("\n" in s.span.of(found.report.text) for s in found.sentences)


def test_dates_and_counts_are_entities_beside_the_names() -> None:
    text = "In all 12 soldiers fell on 3 December 2024."
    found = {(e.label, text[e.start : e.end]) for e in _nameless()(text).entities}
    assert {("QUANT", "12"), ("DATE", "3 December 2024")} <= found


def _nameless():
    """An annotator whose network finds no names."""

    class Nameless(FakeNetwork):
        def pages(self, windows):
            pages = super().pages(windows)
            for page in pages:
                page.entities[..., 0] = 99
            return pages

    annotator = Annotator(Nameless())
    return lambda text: next(annotator([report(text)]))


def test_given_words_and_sentence_ends_are_kept() -> None:
    text = "Rebels took it. They left."
    words = [Span(0, 6), Span(7, 11), Span(12, 15), Span(16, 20), Span(21, 26)]
    found = ANNOTATOR.given(report(text), words, [3, 5])
    assert [Span(t.start, t.end) for t in found.tokens] == words
    assert [(s.first, s.last) for s in found.sentences] == [(0, 3), (3, 5)]


def test_given_sentence_ends_hold_in_every_window() -> None:
    text = "truce " * (2 * WINDOW)
    words = list(tokens(text))
    found = ANNOTATOR.given(report(text), words, range(5, len(words) + 1, 5))
    assert {s.last for s in found.sentences} >= set(range(5, len(words) + 1, 5))


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_what_is_asked_about_a_trigger_is_what_is_proposed_of_it(text: str) -> None:
    found = annotate(text)
    assert ANNOTATOR.about(report(text), [Span(p.start, p.end) for p in found.proposals]) == found


@pytest.mark.parametrize("events", [True, False])
def test_only_the_triggers_asked_about_are_proposed_however_unlikely(events: bool) -> None:
    asked = [_span("bridge"), _span("soldiers were"), Span(0, 0)]
    found = Annotator(FakeNetwork(), events=events).about(report(TELLING), asked)
    assert [TELLING[p.start : p.end] for p in found.proposals] == ["bridge", "soldiers were"]
    assert all(found.sentences[p.sentence].span.holds(Span(p.start, p.end)) for p in found.proposals)


def test_a_trigger_asked_about_keeps_to_the_first_sentence_that_it_touches() -> None:
    found = ANNOTATOR.about(report("Truce holds\n\nShelling goes on"), [Span(6, 21)])
    assert [found.report.text[p.start : p.end] for p in found.proposals] == ["holds"]


def _span(words: str) -> Span:
    return Span(TELLING.index(words), TELLING.index(words) + len(words))


def test_windows_are_those_that_the_network_saw() -> None:
    annotation, windows, pieces = ANNOTATOR.windows(report(TELLING))
    assert annotation == annotate(TELLING)
    assert windows[-1].last == len(annotation.tokens) == len(pieces.first) - 1


def test_events_can_be_left_out() -> None:
    found = next(Annotator(FakeNetwork(), events=False)([report(TELLING)]))
    assert found.proposals == ()
    assert found.tokens == annotate(TELLING).tokens


def test_a_long_text_is_put_through_in_several_batches() -> None:
    network = FakeNetwork()
    next(Annotator(network)([report("A truce holds .\n\n" * 2000)]))
    assert len(network.batches) > 1
