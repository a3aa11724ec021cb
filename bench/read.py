#!/usr/bin/env python3
"""How well Marsad reads pages, beside trafilatura alone, on the same pages in the same run.

    bench/read.py DATA [--pages N] [--half tune|check] [--list]

DATA holds aeb.jsonl, fundus_fixtures.jsonl, readability_pages.jsonl (fields: html, text, title, date), as
shared/data/extraction does; a set that is not there is passed over. Main text: F1 of runs of four words over
pages as in the article-extraction-benchmark (mean precision and mean recall, then F1), so that long pages
weigh no more than short ones; a page that Marsad refuses counts as recall 0. Title: the same words. Date: the
same day. Agency: as in bench/read_agencies.tsv, made by looking at the pages.
"""

import argparse
import csv
import gzip
import hashlib
import json
import logging
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SETS = ("aeb", "fundus_fixtures", "readability_pages")
# Ways agencies are written, for this bench; the program itself takes them from its knowledge.
AGENCIES = {
    "AP": ["The Associated Press", "Associated Press"],
    "Reuters": ["Thomson Reuters"],
    "AFP": ["Agence France-Presse", "Agence France Presse"],
    "PA": ["PA Media", "Press Association"],
    "CP": ["The Canadian Press", "Canadian Press"],
    "AAP": ["Australian Associated Press"],
    "DPA": ["Deutsche Presse-Agentur"],
    "Bloomberg": [],
}
AGENCY_LIST = Path(__file__).with_name("read_agencies.tsv")


@dataclass
class Page:
    """A page with what is known of it."""

    name: str
    group: str
    english: bool
    html: Path
    row: dict[str, Any]


@dataclass
class Score:
    """Precision and recall of the main text, page by page."""

    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)

    def add(self, gold: str, found: str) -> None:
        """Score one page."""
        wanted, got = runs(gold), runs(found)
        shared = (wanted & got).total()
        if got:
            self.precision.append(shared / got.total())
        self.recall.append(shared / max(wanted.total(), 1))

    def f1(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        p, r = mean(self.precision), mean(self.recall)
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


def mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def runs(text: str, length: int = 4) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return (
        Counter(tuple(words[i : i + length]) for i in range(max(1, len(words) - length + 1)))
        if words
        else Counter()
    )


def pages(data: Path, half: str | None, most: int | None) -> Iterator[Page]:
    """The pages in a fixed shuffle; halves by a hash of the id: rules tuned on one, checked on the other."""
    found = []
    for group in SETS:
        file = data / f"{group}.jsonl"
        for line in file.open(encoding="utf-8") if file.exists() else ():
            row = json.loads(line)
            digest = hashlib.sha256(row["id"].encode()).hexdigest()
            if half is None or (int(digest, 16) % 2 == 0) == (half == "tune"):
                found.append((digest, Page(row["id"], group, english(group, row), data / row["html"], row)))
    found.sort(key=lambda pair: pair[0])
    yield from (page for _, page in found[: most or None])


def english(group: str, row: dict[str, Any]) -> bool:
    if group == "readability_pages":
        return str(row.get("lang") or "en").startswith("en")
    return group == "aeb" or row.get("english") in (True, "True")


class Bench:
    """The tallies of one run."""

    def __init__(self) -> None:
        self.text: dict[tuple[str, str], Score] = {}
        self.facts: dict[str, list[bool]] = {}
        self.seconds: dict[str, float] = Counter()
        self.expected = dict(csv.reader(AGENCY_LIST.open(), delimiter="\t")) if AGENCY_LIST.exists() else {}
        self.notes: list[str] = []

    def page(self, page: Page) -> None:
        """Read one page both ways and score it."""
        import trafilatura

        content = gzip.decompress(page.html.read_bytes())
        began = time.perf_counter()
        plain = trafilatura.extract(content) or ""
        middle = time.perf_counter()
        report = marsad_read(content, page)
        self.seconds["trafilatura"] += middle - began
        self.seconds["marsad"] += time.perf_counter() - middle
        body = report.text.removeprefix(report.title or "") if report else ""
        for where in ("all", "English" if page.english else "other", page.group):
            self._score(where, "trafilatura").add(page.row["text"], plain)
            self._score(where, "marsad").add(page.row["text"], body)
        self._facts(page, report)

    def _score(self, where: str, who: str) -> Score:
        return self.text.setdefault((where, who), Score())

    def _facts(self, page: Page, report: Any) -> None:
        title, date = page.row.get("title"), page.row.get("date")
        if title:
            self._fact("title", page, squeeze(report and report.title), squeeze(title))
        if date:
            self._fact("date (day)", page, ((report and report.published) or "")[:10], str(date)[:10])
        if page.html.name in self.expected:
            self._fact("agency", page, (report and report.agency) or "-", self.expected[page.html.name])

    def _fact(self, what: str, page: Page, got: str, wanted: str) -> None:
        self.facts.setdefault(what, []).append(got == wanted)
        if got != wanted:
            self.notes.append(f"{what} {page.name}: {got!r}, expected {wanted!r}")


def squeeze(words: str | None) -> str:
    return " ".join(re.findall(r"\w+", words or "")).casefold()


def marsad_read(content: bytes, page: Page) -> Any:
    from marsad.errors import Unreadable
    from marsad.model.report import Capture
    from marsad.read import read

    sha = hashlib.sha256(content).hexdigest()
    capture = Capture(
        content=content, sha256=sha, origin=page.html.name, url=page.row.get("url"), media_type="text/html"
    )
    try:
        return read(capture, agencies=AGENCIES)
    except Unreadable:
        return None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument(
        "--pages", type=int, default=150, help="the first N pages of a fixed shuffle (0: all)"
    )
    parser.add_argument(
        "--half", choices=("tune", "check"), help="only the half that rules were tuned on, or the other"
    )
    parser.add_argument("--list", action="store_true", help="list the facts that came out wrong")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    bench = Bench()
    todo = list(pages(options.data, options.half, options.pages))
    for number, page in enumerate(todo, 1):
        print(f"\r{number}/{len(todo)} pages", end="", file=sys.stderr, flush=True)
        bench.page(page)
    print(file=sys.stderr)
    show(bench, len(todo))
    if options.list:
        print(*bench.notes, sep="\n")


def show(bench: Bench, total: int) -> None:
    print(f"main text, {total} pages; trafilatura.extract(page) with its defaults beside Marsad")
    print(f"{'pages':<20}{'n':>5}  {'trafilatura P / R / F1':<26}{'Marsad P / R / F1':<26}{'F1 gain':>8}")
    for where in dict.fromkeys(where for where, _ in bench.text):
        theirs, ours = bench.text[where, "trafilatura"], bench.text[where, "marsad"]
        t, m = theirs.f1(), ours.f1()
        cells = ["  ".join(f"{100 * value:5.2f}" for value in row) for row in (t, m)]
        print(f"{where:<20}{len(ours.recall):>5}  {cells[0]:<26}{cells[1]:<26}{100 * (m[2] - t[2]):>+8.2f}")
    for what, hits in bench.facts.items():
        print(f"{what:<20}{len(hits):>5}  {100 * mean([float(hit) for hit in hits]):.1f} % right")
    for who, seconds in bench.seconds.items():
        print(f"{who}: {seconds / max(total, 1):.3f} s a page")


if __name__ == "__main__":
    main()
