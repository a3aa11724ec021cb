"""The pace of some work beside the bare encoder: what is run, and how often. No clock is judged."""

from marsad.annotate import load
from marsad.evaluate.pace import ROUNDS, pace
from marsad.model.report import Report


def test_both_run_in_turn_over_all_words() -> None:
    annotator = load(threads=1, events=False)
    report = Report(id="r", text="Rebels shelled Goma.", sha256="0", published=None)
    done: list[int] = []

    def work() -> list[int]:
        done.append(1)
        return done

    found = pace(annotator, [report], work)
    assert len(done) == ROUNDS
    assert found.words == 4
    assert min(found.ratio, found.work, found.bare) > 0
