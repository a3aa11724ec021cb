#!/usr/bin/env python3
"""Places: `python bench/places.py PATH ... [--end-to-end] [--seconds] [--lexicon DIR]`.

PATH: geoparsing/*.jsonl (toponyms with coordinates): the share resolved within 161 km given their spans, with
what is left open counted wrong; the same with the unknown ones put beside the places that their report names
around them, which no record does; of those that GeoNames has; distances; the country. `--end-to-end`:
how many names the annotator finds, and how many are found and resolved. re3d/conflict_entities.jsonl: the
share of named locations that resolve. A text: its places. Intervals: 95 %, by bootstrap over documents.
`--seconds` times resolving beside annotating. `--lexicon` may hold a gazetteer of a full GeoNames dump.
"""

import argparse
import json
import resource
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from marsad.annotate import Annotator, load
from marsad.coding.geography import Geography
from marsad.evaluate.intervals import bootstrap
from marsad.evaluate.toponyms import Toponym, named, outlet_of, overlapping, toponyms_of
from marsad.knowledge import load_knowledge
from marsad.knowledge.places import Places
from marsad.model.report import Report
from marsad.model.span import Span

Documents = list[dict[str, Any]]
# Names of places and of peoples: the sets mark both.
LABELS = ("LOC", "FAC", "NOR")
RUNS = 3


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--end-to-end", action="store_true", help="with the names that the annotator finds")
    parser.add_argument("--seconds", action="store_true", help="time resolving beside annotating")
    parser.add_argument("--lexicon", type=Path, action="append", default=[])
    arguments = parser.parse_args()
    places = load_knowledge(arguments.lexicon).places
    for path in arguments.data:
        print(path.name)
        if path.suffix != ".jsonl":
            of_text(path.read_text("utf-8"), places)
            continue
        with path.open(encoding="utf-8") as lines:  # splitlines would break at separators within texts
            rows = [json.loads(line) for line in lines]
        if "toponyms" not in rows[0]:
            of_entities(rows, path.with_name("docs.jsonl"), places)
            continue
        given_spans(rows, places)
        if arguments.end_to_end:
            end_to_end(rows, places, load(events=False))
        if arguments.seconds:
            seconds(rows, places, load(events=False))


def given_spans(documents: Documents, places: Places) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = [[t for t in toponyms_of(d, places) if t.gold] for d in documents]
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"  within 161 km, spans given: {share(found, lambda t: t.right)}")
    print(f"    with the unknown ones put where their report is: {share(found, lambda t: t.right_about)}")
    put = [[t for t in ts if t.around and not t.found] for ts in found]
    if any(put):
        print(f"    of those so put: {share(put, lambda t: t.right_about)}")
    if any(t.in_geonames for ts in found for t in ts):
        in_geonames = [[t for t in ts if t.in_geonames] for ts in found]
        print(f"    of those in GeoNames: {share(in_geonames, lambda t: t.right)}")
        put_so = share(in_geonames, lambda t: t.right_about)
        print(f"    of those in GeoNames, the unknown ones so put: {put_so}")
    resolved = [[t for t in ts if t.found] for ts in found]
    km = [t.km for ts in resolved for t in ts if t.km is not None]
    print(f"    of those resolved: {share(resolved, lambda t: t.right)}", end="; ")
    print(f"off by {statistics.fmean(km):.0f} km in the mean, {statistics.median(km):.1f} km in the median")
    print(f"    memory taken, gazetteer and all: {grown:.0f} MB")
    placed = [[t for t in ts if t.found and t.country] for ts in found]
    if any(placed):
        print(f"    country of those resolved: {share(placed, lambda t: t.found.country == t.country)}")


def share(groups: Sequence[Sequence[Toponym]], holds: Any) -> str:
    counts = [(sum(map(holds, group)), len(group)) for group in groups]
    total = sum(n for _, n in counts)
    return f"{bootstrap(counts, lambda t: 100 * t[0] / t[1] if t[1] else np.nan):.1f} % of {total}"


def end_to_end(documents: Documents, places: Places, annotator: Annotator) -> None:
    exact, overlap, resolved = [], [], []
    for document, spans in zip(documents, names_in(documents, annotator), strict=True):
        gold = {Span(t["start"], t["end"]) for t in document["toponyms"]}
        exact.append((len(gold & set(spans)), len(gold & set(spans)), len(gold), len(spans)))
        overlap.append((*overlapping(gold, spans), len(gold), len(spans)))
        resolved.append([t for t in toponyms_of(document, places, spans) if t.gold])
    for name, counts in (("exactly", exact), ("by overlap", overlap)):
        hit, met, gold_all, said = np.sum(counts, axis=0)
        print(
            f"  names found {name}: P {100 * met / said:.1f} R {100 * hit / gold_all:.1f}"
            f" F {bootstrap(counts, f_score):.1f}"
        )
    print(f"  found and within 161 km: {share(resolved, lambda t: t.right)}")
    found = [[t for t in ts if t.found] for ts in resolved]
    print(f"    of those found and resolved: {share(found, lambda t: t.right)}")


def f_score(counts: Any) -> float:
    hit, met, gold, said = counts
    precision, recall = met / said if said else 0.0, hit / gold if gold else 0.0
    return float(200 * precision * recall / (precision + recall)) if precision + recall else 0.0


def names_in(documents: Documents, annotator: Annotator) -> list[list[Span]]:
    reports = (Report(id=d["doc_id"], text=d["text"], sha256="") for d in documents)
    return [
        [Span(e.start, e.end) for e in annotation.entities if e.label in LABELS]
        for annotation in annotator(reports)
    ]


def of_entities(entities: Documents, texts: Path, places: Places) -> None:
    """re3d's locations, each in its document beside the others."""
    with texts.open(encoding="utf-8") as lines:
        text_of = {d["doc_id"]: d["text"] for d in map(json.loads, lines)}
    in_document = defaultdict(list)
    for entity in named(entities):
        in_document[entity["doc_id"]].append(Span(entity["begin"], entity["end"]))
    counts = []
    for id_, spans in in_document.items():
        geography = Geography(text_of[id_], spans, places)
        open_ = [s for s in spans if geography.at(s) is None]
        counts.append((len(spans) - len(open_), len(spans)))
    share = bootstrap(counts, lambda t: 100 * t[0] / t[1])
    print(f"  named locations that resolve: {share:.1f} % of {sum(n for _, n in counts)}")


def of_text(text: str, places: Places) -> None:
    documents = [{"doc_id": "text", "text": text, "toponyms": []}]
    spans = names_in(documents, load(events=False))[0]
    rows = Geography(text, spans, places).rows
    for words, row in sorted({s.of(text): row for s, row in rows.items()}.items()):
        print(f"  {words}: {row.name}, {row.country}, {row.precision} at {row.lat} {row.lon}")


def seconds(documents: Documents, places: Places, annotator: Annotator) -> None:
    """Resolving anew, its caches cold, and annotating, in turn; the medians."""
    spans = names_in(documents, annotator)
    words = sum(len(d["text"].split()) for d in documents)
    resolving, annotating = [], []
    for _ in range(RUNS):
        places.forget()
        start = time.perf_counter()
        for document, own in zip(documents, spans, strict=True):
            _ = Geography(document["text"], own, places, outlet=outlet_of(document)).rows
        middle = time.perf_counter()
        names_in(documents, annotator)
        resolving.append(middle - start)
        annotating.append(time.perf_counter() - middle)
    ours, theirs = statistics.median(resolving), statistics.median(annotating)
    print(f"  resolving {words / ours:,.0f} words/s, {100 * ours / theirs:.1f} % of the time of annotating")


if __name__ == "__main__":
    main()
