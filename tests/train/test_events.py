"""Coded reports as training examples, and what is lost on them."""

import random

import pytest

# ruff: noqa: E402 (without torch the rest cannot be imported)
torch = pytest.importorskip("torch")

from marsad.annotate.features import CONTEXT, REACH, ROLES, Pieces
from marsad.annotate.tokens import tokens
from marsad.annotate.windows import Window
from marsad.model.annotation import Annotation, Sentence, Token
from marsad.model.report import Report
from marsad.model.span import Span
from marsad.train import events
from marsad.train.events import Example, Labelled, covered, examples
from marsad.train.gold import GoldEvent, GoldReport
from marsad.train.syntax import IGNORE

LABELS = {
    "types": ["AID", "ASSAULT", "COERCE"],
    "modes": ["aerial", "seize"],
    "kinds": ["killed", "wounded"],
    "status": ["asserted", "negated"],
    "stance": ["asserts", "denies"],
}
TEXT = "Rebels shelled old Samra. The army killed 12 rebels, it said."
OUTSIDE, BEGINS, GOES_ON = 0, 1, 2


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def annotation() -> Annotation:
    """The words of TEXT in two sentences."""
    spans = list(tokens(TEXT))
    cut = next(i for i, s in enumerate(spans) if s.of(TEXT) == ".") + 1
    return Annotation(
        report=Report(id="r", text=TEXT, sha256="0"),
        tokens=tuple(Token(s.start, s.end, "NOUN", "", -1, "root") for s in spans),
        sentences=(
            Sentence(0, spans[cut - 1].end, 0, cut),
            Sentence(spans[cut].start, spans[-1].end, cut, len(spans)),
        ),
    )


def made(*found: GoldEvent, windows: tuple[Window, ...] | None = None) -> list[Example]:
    marked = annotation()
    n = len(marked.tokens)
    pieces = Pieces([7] * n, [0] * n, list(range(n + 1)))
    gold = GoldReport("r", TEXT, None, list(found))
    return examples(marked, windows or (Window(0, n),), pieces, gold, LABELS)


def shelling(**more) -> GoldEvent:
    return GoldEvent(trigger=at("shelled"), types=("ASSAULT",), **more)


def column(event: Labelled, role: str) -> list[int]:
    return [row[ROLES.index(role)] for row in event.roles]


@pytest.mark.parametrize(
    ("span", "places"),
    [(at("shelled"), [1]), (at("old Samra"), [2, 3]), (Span(8, 9), [1]), (Span(6, 7), []), (Span(0, 0), [])],
)
def test_a_span_covers_the_words_it_touches(span: Span, places: list[int]) -> None:
    assert covered(annotation(), span) == places


def test_triggers_are_the_classes_that_are_right() -> None:
    (example,) = made(GoldEvent(trigger=at("shelled"), types=("ASSAULT", "COERCE")))
    assert example.accept == [[0], [2, 3], *[[0]] * 12]


def test_an_optional_event_leaves_its_trigger_unknown_unless_another_claims_it() -> None:
    (example,) = made(GoldEvent(trigger=at("shelled"), types=("AID",), optional=True))
    assert example.accept[1] == []
    (example,) = made(shelling(), GoldEvent(trigger=at("shelled old"), types=("AID",), optional=True))
    assert example.accept[1:3] == [[2], []]


def test_a_type_without_a_label_leaves_its_trigger_unknown() -> None:
    (example,) = made(GoldEvent(trigger=at("shelled"), types=("DANCE",)))
    assert example.accept[1] == []


def test_roles_begin_and_go_on() -> None:
    (example,) = made(shelling(roles={"actors": [at("Rebels")], "places": [at("old Samra")]}))
    (event,) = example.events
    assert column(event, "actors")[:5] == [BEGINS, OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE]
    assert column(event, "places")[:5] == [OUTSIDE, OUTSIDE, BEGINS, GOES_ON, OUTSIDE]
    assert set(column(event, "weapons")) == {OUTSIDE}
    assert (event.view.distances - REACH).tolist()[:4] == [-1, 0, 1, 2]
    assert event.view.marks.tolist() == [1, 2, 1, 1, 1, *[0] * CONTEXT[1]]


def test_a_number_says_what_it_counts() -> None:
    killing = GoldEvent(
        trigger=at("killed"),
        types=("ASSAULT",),
        roles={"numbers": [at("12")]},
        kinds={at("12"): "killed"},
    )
    (event,) = made(killing)[0].events
    assert [i for i, k in enumerate(event.kinds) if k != IGNORE] == [event.trigger.start + 1]


def test_what_an_event_is_becomes_places_of_labels() -> None:
    (event,) = made(shelling(status="negated", historical=True, mode=("seize",)))[0].events
    assert (event.types, event.status, event.historical, event.modes) == ([1], 1, 1, [0.0, 1.0])


def test_a_stance_is_known_only_where_there_is_a_source() -> None:
    (event,) = made(shelling(stance="denies"))[0].events
    assert event.stance == IGNORE
    (event,) = made(shelling(stance="denies", roles={"sources": [at("it")]}))[0].events
    assert event.stance == 1


def test_an_event_belongs_to_the_window_that_holds_its_trigger() -> None:
    first, second = made(
        shelling(),
        GoldEvent(trigger=at("killed"), types=("ASSAULT",), roles={"actors": [at("Rebels"), at("The army")]}),
        windows=(Window(0, 5), Window(5, 14)),
    )
    assert [e.trigger for e in first.events] == [range(1, 2)]
    (event,) = second.events
    assert event.trigger == range(2, 3)
    # The other actor stands in a window that this event does not see.
    assert column(event, "actors") == [BEGINS, GOES_ON, *[OUTSIDE] * 7]
    assert second.accept[2] == [2]


def test_a_trigger_across_windows_is_no_example() -> None:
    split = made(
        GoldEvent(trigger=at("shelled old"), types=("ASSAULT",)), windows=(Window(0, 2), Window(2, 14))
    )
    assert [e.events for e in split] == [[], []]


@pytest.fixture
def net(monkeypatch):
    """A network of one small layer, in evaluation mode."""
    from marsad.train import encoder, network

    monkeypatch.setattr(encoder, "VOCABULARY", 150)
    monkeypatch.setattr(encoder, "LAYERS", 1)
    torch.manual_seed(5)
    labels = LABELS | {"upos": ["NOUN"], "relations": ["root"], "lemmas": ["l|0|"]}
    return network.Network(encoder.Encoder(), labels).eval()


def test_the_loss_falls_when_the_examples_are_learnt(net) -> None:
    group = made(
        shelling(roles={"actors": [at("Rebels")]}, mode=("aerial",)),
        GoldEvent(trigger=at("killed"), types=("ASSAULT", "COERCE"), roles={"sources": [at("it")]}),
    )
    before = float(events.loss(net, group).detach())
    optimizer = torch.optim.Adam(net.parameters(), lr=2e-3)
    for _ in range(6):
        optimizer.zero_grad()
        events.loss(net, group).backward()
        optimizer.step()
    assert float(events.loss(net, group).detach()) < 0.7 * before


def test_a_window_without_events_costs_its_triggers_only(net) -> None:
    (example,) = made()
    assert float(events.loss(net, [example]).detach()) > 0


def test_padding_changes_no_loss(net) -> None:
    """A short window beside a long one costs what it costs alone."""
    whole, part = made(shelling())[0], made(shelling(), windows=(Window(0, 5),))[0]
    alone = [events._trigger_loss(_types(net, [e]), [e]) * len(e.accept) for e in (whole, part)]
    together = events._trigger_loss(_types(net, [whole, part]), [whole, part])
    assert float(together) == pytest.approx(float(sum(alone)) / 19, rel=1e-4)


def _types(net, group):
    from marsad.annotate.features import collate

    b = collate([e.pieces for e in group])
    with torch.no_grad():
        return net.triggers(net.encoder(*(torch.from_numpy(a) for a in (b.ids, b.shapes, b.mask, b.first))))[
            0
        ]


def test_batches_are_bounded_and_hold_every_example() -> None:
    from marsad.train.tasks import EventTask

    task = object.__new__(EventTask)
    task._words, task._examples = 40, made(*[shelling()] * 2) * 9
    groups = task.groups(random.Random(1))
    assert sum(len(g) for g in groups) == 9
    assert all(len(g) * len(g[0].accept) <= 40 for g in groups)
