"""How many: which counts are an event's, and what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.counted import Told, kind_of
from marsad.coding.how_many import numbers_of, numbers_told
from marsad.model.annotation import Annotation, Proposal, Scored, Sentence
from marsad.model.report import Report
from marsad.model.span import Span

Figures = list[tuple[str, int | None, int | None]]


def spot(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def told(text: str, trigger: str, recipients: list[str], type: str = "ASSAULT") -> Told:
    return Told(
        text=text,
        sentence=Span(0, len(text)),
        trigger=spot(text, trigger),
        type=type,
        recipients=tuple(spot(text, r) for r in recipients),
    )


@pytest.mark.parametrize(
    ("text", "trigger", "recipients", "figures"),
    [
        (
            "The strike killed at least ten villagers.",
            "strike",
            ["at least ten villagers"],
            [("killed", 10, None)],
        ),
        (
            "Shelling left 12 people dead and 30 wounded.",
            "Shelling",
            ["12 people", "30"],
            [("killed", 12, 12), ("wounded", 30, 30)],
        ),
        (
            "Four men were killed and 37 others injured in the blast.",
            "blast",
            ["Four men", "37 others"],
            [("killed", 4, 4), ("wounded", 37, 37)],
        ),
        (
            "A bomb went off, killing six traders and wounding dozens more.",
            "went off",
            ["six traders", "dozens more"],
            [("killed", 6, 6), ("wounded", 24, None)],
        ),
        ("Gunmen abducted 15 farmers.", "abducted", ["15 farmers"], [("captured", 15, 15)]),
        ("They executed 15 detainees.", "executed", ["15 detainees"], [("killed", 15, 15)]),
        ("The army hit the hills with 45 air strikes.", "hit", [], [("strikes", 45, 45)]),
        ("Three rockets landed on a school.", "landed", ["a school"], [("strikes", 3, 3)]),
        ("Jets destroyed 17 vehicles.", "destroyed", ["17 vehicles"], [("vehicles", 17, 17)]),
        (
            "Jets destroyed eight rocket launchers.",
            "destroyed",
            ["eight rocket launchers"],
            [("other", 8, 8)],
        ),
        ("60 killed and wounded in a raid", "raid", ["60"], [("casualties", 60, 60)]),
        ("The raid caused no casualties.", "raid", [], [("casualties", 0, 0)]),
        ("The death toll of the attack has risen to 21.", "attack", [], [("killed", 21, 21)]),
        ("A raid killed a child.", "raid", ["a child"], []),
        ("Several people died in the raid in 2016.", "raid", ["Several people"], []),
        ("Forty fighters, killing five guards, took a post.", "killing", ["five guards"], [("killed", 5, 5)]),
        ("A total of 14 soldiers died.", "died", ["A total of 14 soldiers"], [("killed", 14, 14)]),
        (
            "It has killed tens of thousands of people.",
            "killed",
            ["tens of thousands of people"],
            [("killed", 20_000, None)],
        ),
    ],
)
def test_counts_of_an_assault(text: str, trigger: str, recipients: list[str], figures: Figures) -> None:
    found = numbers_told(told(text, trigger, recipients))
    assert [(n.kind, n.low, n.high) for n in found] == figures


@pytest.mark.parametrize(
    ("text", "trigger", "recipient", "type", "kind"),
    [
        ("Fighting forced 300 families to flee.", "flee", "300 families", "SANCTION", "displaced"),
        ("Thousands of residents left.", "left", "Thousands of residents", "SANCTION", "displaced"),
        ("Helpers evacuated 19 people after the deaths.", "evacuated", "19 people", "AID", "other"),
        ("Helpers evacuated 19 wounded people.", "evacuated", "19 wounded people", "AID", "wounded"),
        ("The ministry sent 400 troops north.", "sent", "400 troops", "MOBILIZE", "fighters"),
        ("Police arrested 12 students.", "arrested", "12 students", "COERCE", "captured"),
        ("The militia seized 14 villages.", "seized", "14 villages", "COERCE", "other"),
        ("A court jailed three men.", "jailed", "three men", "SANCTION", "other"),
        ("Ninety rebels surrendered.", "surrendered", "Ninety rebels", "RETREAT", "fighters"),
        ("They freed two guards.", "freed", "two guards", "RETREAT", "fighters"),
        ("Three drones were shot down.", "shot down", "Three drones", "ASSAULT", "vehicles"),
        ("Soldiers beat two drivers.", "beat", "two drivers", "ASSAULT", "wounded"),
        ("Gunmen seized eleven teachers.", "seized", "eleven teachers", "ASSAULT", "captured"),
        ("Six people were taken to a clinic.", "taken", "Six people", "AID", "wounded"),
    ],
)
def test_the_kind_hangs_on_the_event(text: str, trigger: str, recipient: str, type: str, kind: str) -> None:
    assert [n.kind for n in numbers_told(told(text, trigger, [recipient], type))] == [kind]


def test_marchers_are_counted_though_they_act() -> None:
    text = "Some 300 women marched to the court."
    case = Told(
        text=text, sentence=Span(0, len(text)), trigger=spot(text, "marched"), type="PROTEST",
        actors=(spot(text, "Some 300 women"),),
    )  # fmt: skip
    assert [(n.kind, n.low, n.high) for n in numbers_told(case)] == [("other", 300, 300)]


def test_one_of_many_is_no_count() -> None:
    assert numbers_told(told("The raid hit one of their posts.", "raid", ["one of their posts"])) == ()


def test_the_model_speaks_where_the_words_do_not() -> None:
    case = told("There were 20 by the border.", "There", [])
    assert kind_of(case, spot(case.text, "20"), "missing") == "missing"


def test_a_number_that_the_model_marks_is_read_whole() -> None:
    text = "Officials counted at least 40 dead."
    proposal = Proposal(
        start=10, end=17, sentence=0, score=1.0, types={"ASSAULT": 1.0}, status={},
        historical=0.0, modes={}, stance={},
        roles=(Scored("numbers", 27, 29, 0.9, "killed"), Scored("numbers", 0, 9, 0.2, "killed")),
    )  # fmt: skip
    annotation = Annotation(
        report=Report(id="r", text=text, sha256="0"), sentences=(Sentence(0, len(text), 0, 0),)
    )
    found = numbers_of(proposal, annotation, type="ASSAULT", recipients=[])
    assert [(n.text, n.kind, n.low, n.high) for n in found] == [("at least 40", "killed", 40, None)]


@given(st.text(min_size=1), st.data())
def test_any_spans_are_borne(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))
    case = Told(
        text=text,
        sentence=data.draw(spans),
        trigger=data.draw(spans),
        type=data.draw(st.sampled_from(["ASSAULT", "AID", "SANCTION"])),
        recipients=tuple(data.draw(st.lists(spans, max_size=3))),
        marked=tuple(
            Scored("numbers", s.start, s.end, 0.9, "killed") for s in data.draw(st.lists(spans, max_size=2))
        ),
    )
    for number in numbers_told(case):
        assert number.text == number.span.of(text)
        assert number.low is None or number.high is None or number.low <= number.high
