"""Coded reports beside gold: counts of each report, and each event judged."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from marsad.errors import BadInput
from marsad.evaluate.coded import Judged, Scorer, f1, judged, load_scorer, tallies
from marsad.evaluate.scores import Score

# A scorer of the same form as ../shared/bench/score_events.py, which may not be there: events pair when they
# have the same trigger, spans agree when they begin alike.
SCRIPT = """
def closeness(gold, coded, text):
    return 10 if gold["trigger"] == coded["trigger"] else 0

def agree(a, b, text):
    return a["start"] == b["start"]

def pair_up(gold, coded, same):
    return sum(any(same(g, c) for c in coded) for g in gold)

def move_spans(events, old, new):
    return [e | {"trigger": e["trigger"] - len(old) + len(new)} for e in events]

def score(gold_reports, coded_reports, errors):
    hit = said = asked = 0
    for gold in gold_reports:
        coded = [c for c in coded_reports if c["report"]["external_id"] == gold["report"]["id"]]
        events = coded[0]["events"] if coded else []
        if coded and coded[0]["report"]["text"] != gold["report"]["text"]:
            events = move_spans(events, coded[0]["report"]["text"], gold["report"]["text"])
        open_ = [g["trigger"] for g in gold["events"] if g.get("optional")]
        counted = [g for g in gold["events"] if not g.get("optional")]
        asked += len(counted)
        said += sum(e["trigger"] not in open_ for e in events)
        hit += sum(g["trigger"] == e["trigger"] and g["type"] == e["type"] for g in counted for e in events)
    row = {"precision": round(100 * hit / said, 1) if said else 0.0, "gold": asked, "coded": said + BIAS}
    status = {"accuracy": 50.0, "pairs": 2 * len(gold_reports)}
    return {"typed": row, "status": status, "reports": {"gold": len(gold_reports)}}, []
"""


def scorer(folder: Path, bias: str = "0") -> Scorer:
    (folder / "scorer.py").write_text(SCRIPT.replace("BIAS", bias))
    return load_scorer(folder / "scorer.py")


def event(trigger: int, type_: str = "ASSAULT", actor: int = 0, **more: Any) -> dict[str, Any]:
    made = {
        "trigger": trigger,
        "type": type_,
        "status": "asserted",
        "actors": [{"start": actor}],
        "trust": 0.5,
    }
    return made | more


def report(name: str, *events: dict[str, Any], text: str = "text", key: str = "id") -> dict[str, Any]:
    return {"report": {key: name, "text": text}, "events": list(events)}


def coded(name: str, *events: dict[str, Any], text: str = "text") -> dict[str, Any]:
    return report(name, *events, text=text, key="external_id")


def test_reports_are_counted_one_by_one(tmp_path: Path) -> None:
    gold = [report("a", event(1), event(2)), report("b", event(3)), report("c", event(4))]
    found = tallies(scorer(tmp_path), gold, [coded("b", event(3), event(9)), coded("a", event(1))])
    assert found["typed"] == [Score(1, 2, 1), Score(1, 1, 2), Score(0, 1, 0)]
    assert found["status"] == [Score(1, 2, 2)] * 3


def test_counts_that_do_not_add_up_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="do not add up to the scorer's totals: typed"):
        tallies(scorer(tmp_path, bias="1"), [report("a", event(1)), report("b")], [])


def test_f1_has_the_interval_of_its_reports() -> None:
    same = f1([Score(1, 2, 2)] * 5)
    assert (same.low, same.value, same.high) == (50.0, 50.0, 50.0)
    spread = f1([Score(2, 2, 2), Score(0, 2, 2)] * 5)
    assert 0.0 < spread.low < spread.value == 50.0 < spread.high < 100.0
    assert f1([Score(), Score()]).value == 0.0


@pytest.mark.parametrize(
    ("gold", "said", "verdict"),
    [
        (event(1), event(1), (True, True, True)),
        (event(1), event(1, actor=4), (True, True, False)),
        (event(1), event(1, actors=[]), (True, True, False)),
        (event(1, status="future"), event(1), (True, False, False)),
        (event(1, "COERCE"), event(1), (False, False, False)),
        (event(2), event(1), (False, False, False)),
    ],
)
def test_an_event_is_judged(
    tmp_path: Path, gold: dict[str, Any], said: dict[str, Any], verdict: tuple[bool, bool, bool]
) -> None:
    assert list(judged(scorer(tmp_path), report("a", gold), coded("a", said))) == [Judged("a", 0.5, *verdict)]


def test_what_gold_leaves_open_is_not_judged(tmp_path: Path) -> None:
    gold = report("a", event(1, optional=True))
    assert list(judged(scorer(tmp_path), gold, coded("a", event(1)))) == []


def test_events_of_a_text_cleaned_otherwise_are_found_again(tmp_path: Path) -> None:
    found: Iterator[Judged] = judged(
        scorer(tmp_path), report("a", event(3), text="longer"), coded("a", event(1))
    )
    assert [j.whole for j in found] == [True]


def test_other_pairs_than_the_scorers_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="a: the events pair otherwise"):
        list(judged(scorer(tmp_path, bias="1"), report("a", event(1)), coded("a", event(1))))


def test_a_scorer_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no scorer here; name it with --scorer"):
        load_scorer(tmp_path / "none.py")
