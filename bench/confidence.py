#!/usr/bin/env python3
"""Whether confidence is the share of right events: bench/confidence.py GOLD.jsonl ... [--write] [--svg FILE]

GOLD: reports coded by hand that the model was not trained on. Each is coded from its title, body and date,
and its events are held against gold by the scorer (../shared/bench/score_events.py). An event is
  typed   if there is such an event, of its type
  right   if its status is right too: this is what confidence stands for
  whole   if every actor and recipient is, none over and none missing
Prints them for bins of equally many events. The confidence of each event is from a fit on the other reports,
so that none is measured on itself; the shipped fit is on all. Then calibration error and Brier score of the
model's own trust, of confidence, and of giving each event the mean share. Last, the fit on all beside the one
in src/marsad/coding/how_sure.py; --write puts it there. The diagram goes to docs/reliability.svg.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import marsad
from marsad.coding import code
from marsad.coding.how_sure import CALIBRATION, Calibration, trust
from marsad.collect import row_capture
from marsad.errors import MarsadError, Unreadable
from marsad.evaluate.calibration import bins, brier, calibration_error, cross_fitted, error_by_chance, fit
from marsad.evaluate.coded import Judged, Scorer, judged, load_scorer
from marsad.evaluate.reliability import reliability_svg
from marsad.evaluate.shipped import model_id
from marsad.export import to_json
from marsad.model.annotation import Annotation
from marsad.model.problem import Problem
from marsad.pipeline import Coder, annotate_all, read_all

ROOT = Path(__file__).resolve().parents[1]
HOW_SURE = ROOT / "src" / "marsad" / "coding" / "how_sure.py"
LINE = re.compile(r"^CALIBRATION = .*$", re.MULTILINE)


def main() -> int:
    """Code, judge, fit, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/bench/score_events.py"))
    parser.add_argument("--model", type=Path, help="a model file other than the shipped one")
    parser.add_argument("--svg", type=Path, default=ROOT / "docs" / "reliability.svg")
    parser.add_argument("--write", action="store_true", help="put the fit into how_sure.py")
    args = parser.parse_args()
    gold = [json.loads(line) for path in args.gold for line in path.read_text("utf-8").splitlines()]
    try:
        events = list(_events(marsad.load(model=args.model), load_scorer(args.scorer), gold))
        fitted = fit([e.trust for e in events], [e.right for e in events], model_id(args.model))
        after = cross_fitted([e.trust for e in events], [e.right for e in events], [e.report for e in events])
    except MarsadError as error:
        sys.exit(f"Error: {error}")
    show(events, after)
    title = f"{len(events)} events of {len(gold)} reports not trained on"
    args.svg.write_text(
        reliability_svg([e.trust for e in events], after, [e.right for e in events], title), "utf-8"
    )
    if args.write:
        HOW_SURE.write_text(with_calibration(HOW_SURE.read_text("utf-8"), fitted), "utf-8")
    same = "written to" if args.write else "as in" if fitted == CALIBRATION else "not the one in"
    print(
        f"\nfit on all: slope {fitted.slope}, intercept {fitted.intercept} for model {fitted.model}, "
        f"{same} how_sure.py"
    )
    return 0


def _events(coder: Coder, scorer: Scorer, gold: Sequence[dict[str, Any]]) -> Iterator[Judged]:
    """Every coded event, judged, with the trust that the model had in it."""
    knowledge, annotator = coder.pipeline.knowledge, coder.pipeline.annotator
    captures = [row_capture(_row(g["report"]), g["report"]["id"]) for g in gold]
    for report, step in zip(gold, annotate_all(read_all(captures, knowledge), annotator), strict=True):
        if isinstance(step.value, Problem):
            raise Unreadable(str(step.value))
        record = to_json(code(step.value, knowledge))
        for event in record["events"]:
            event["trust"] = _trusted(step.value, event)
        yield from judged(scorer, report, record)


def _row(report: dict[str, Any]) -> dict[str, Any]:
    title, _, body = report["text"].partition("\n\n")
    row = {"id": report["id"], "title": title, "text": body}
    return row | {k: report[k] for k in ("published", "outlet") if report.get(k)}


def _trusted(annotation: Annotation, event: dict[str, Any]) -> float:
    """The trust that an event's confidence stands for: that of the proposal with its trigger; where the words
    moved trigger or type, read back from the confidence."""
    start, end, told = event["trigger"]["start"], event["trigger"]["end"], event["confidence"]
    asked = (trust(p, event["type"]) for p in annotation.proposals if (p.start, p.end) == (start, end))
    found = (raw for raw in asked if round(CALIBRATION(raw), 3) == told)
    return next(found, CALIBRATION.undone(told))


def show(events: Sequence[Judged], after: Sequence[float]) -> None:
    """Both tables."""
    right, before = [e.right for e in events], [e.trust for e in events]
    print(f"{'confidence':14}{'mean':>7}{'events':>8}{'typed':>8}{'right':>8}{'whole':>8}   in per cent")
    for own in bins(after):
        shares = [100 * own.share([getattr(e, how) for e in events]) for how in ("typed", "right", "whole")]
        ends = f"{100 * own.low:.1f} to {100 * own.high:.1f}"
        print(f"{ends:14}{100 * own.mean:7.1f}{len(own.members):8}" + "".join(f"{s:8.1f}" for s in shares))
    print(f"\n{'':28}{'model':>8}{'calibrated':>12}{'mean share':>12}")
    ways = (before, after, [sum(right) / len(right)] * len(right))
    errors, scores = ([measure(way, right) for way in ways] for measure in (calibration_error, brier))
    print("calibration error, per cent {:8.1f}{:12.1f}{:12.1f}".format(*(100 * e for e in errors)))
    print("Brier score                 {:8.4f}{:12.4f}{:12.4f}".format(*scores))
    print(f"calibration error by chance, were each confidence exact: {100 * error_by_chance(after):.1f}")


def with_calibration(source: str, fitted: Calibration) -> str:
    """The text of how_sure.py with this fit."""
    line = (
        f"CALIBRATION = Calibration(slope={fitted.slope}, intercept={fitted.intercept}, "
        f'model="{fitted.model}")'
    )
    changed, times = LINE.subn(line, source)
    if times != 1:
        sys.exit(f"{HOW_SURE}: expected one line that begins with CALIBRATION =, found {times}")
    return changed


if __name__ == "__main__":
    sys.exit(main())
