#!/usr/bin/env python3
"""What a served store takes: bench/serve.py [--incidents 100000] [--readers 50] [--seconds 60] [--db FILE].

Short reports of as many happenings, over five years and the towns of a region, are put into a store, some
linked and their rows multiplied. `marsad serve` then serves it in a process of its own. Printed: the 95th
percentile of what a desk asks for when it opens a month (bar for the map: 150 ms), and of searches for words
(bar: 300 ms), by the clock and, for a machine that has other work, by the server's processor time; each
question is asked once, so that nothing is remembered. Then the first page is opened three times in Chromium,
each time as by a new visitor, where playwright and Chromium are (bar for the map's first picture, the middle
one: 4 s). Then so many readers ask for so long without a pause while `marsad add` codes and writes: answers a
second, and how many of them were errors (bar: none). --db keeps the store for another run.
"""

import argparse
import asyncio
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from statistics import median, quantiles

import httpx

from marsad.knowledge import load_knowledge
from marsad.model.record import Event, Mention, Number, Place, Record, Source, Time, Words
from marsad.model.report import Report
from marsad.model.span import Span
from marsad.pipeline.linking import Linker
from marsad.store import open_store
from store import CORPUS, SYLLABLES, keep, multiply, other

LINKED = 500
"""Reports that are linked; their rows are multiplied."""
FIRST, DAYS = date(2020, 1, 1), 5 * 365
QUESTIONS = 100
"""Of each kind."""
VISITS, PAGE = 3, 4.0
SOFTWARE = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
"""Chromium draws without a graphics card."""
LISTED = """new MutationObserver((_, observer) => {
    if (!document.querySelector(".list li")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.listed = performance.now(); }));
}).observe(document, { childList: true, subtree: true });"""
"""Keeps when the list was painted, in milliseconds since the page was asked for: to ask the page itself would
wait for the map's code."""
BARS = {"map": 0.150, "text": 0.300}
SIDES = (
    ("Rebels", "SYR", "REB"),
    ("Soldiers", "SYR", "MIL"),
    ("Gunmen", None, "UAF"),
    ("Police", "IRQ", "COP"),
)
DEEDS = (("shelled", "heavy-weapons"), ("raided", "firearms"), ("bombed", "aerial"))
KINDS = ("witness", "medical", "monitor", "government")


def main() -> int:
    """Fill, serve, ask."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--db", help="where the store is, or is to be made and kept")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        name = args.db or str(Path(folder, "marsad.db"))
        if not Path(name).exists():
            fill(name, args.incidents)
        with (
            served(name) as (address, spent),
            httpx.Client(base_url=f"{address}/api/v1", timeout=60) as client,
        ):
            total = client.get("/counts").json()["total"]
            print(f"{total:,} incidents, {Path(name).stat().st_size / 1e6:,.0f} MB", flush=True)
            held = [asked(client, spent, kind, question) for kind, question in questions().items()]
            held.append(opened(address))
            with adding(name, Path(folder)) as written:
                errors = asyncio.run(crowd(address, args.readers, args.seconds))
                print(f"meanwhile {written()} reports were added")
    return 0 if all(held) and not errors else 1


# --- the store -------------------------------------------------------------------------------------------
def fill(name: str, incidents: int) -> None:
    start = time.perf_counter()
    with open_store(name) as store:
        for number in range(LINKED):
            keep(store, short(number))
        list(Linker(store, load_knowledge()).link())
        made = store.size().counts["incidents"]
        multiply(store, -(-incidents // made), in_other_days)
    print(f"made in {time.perf_counter() - start:.0f} s", flush=True)


def short(number: int) -> Record:
    """A report of some lines: one event, its place, day, toll and speaker, and words of its own."""
    chance = random.Random(number)
    party, country, sector = chance.choice(SIDES)
    verb, mode = chance.choice(DEEDS)
    town, street = (word(chance).title() for _ in range(2))
    killed = chance.choice((0, 1, 2, 3, 5, 8, 40))
    said = chance.choice(KINDS)
    text = f"{party} {verb} {town} on Sunday, killing {killed} people, the {said} said. "
    filler = " ".join(word(chance) for _ in range(60))
    text += f"It began near {street} market. {filler.capitalize()}."
    day = str(FIRST + timedelta(days=chance.randrange(DAYS)))

    def at(words: str) -> dict[str, int | str]:
        start = text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    digest = sha256(text.encode()).hexdigest()
    lat, lon = round(chance.uniform(30, 38), 4), round(chance.uniform(35, 45), 4)
    event = Event(
        id=digest[:16],
        type="ASSAULT",
        mode=(mode,),
        trigger=Words(**at(verb)),
        actors=(Mention(**at(party), name=party, country=country, sector=sector),),
        places=(
            Place(
                **at(town),
                name=town,
                geonameid=10_000_000 + number,
                lat=lat,
                lon=lon,
                country="SYR",
                precision="settlement",
            ),
        ),
        time=Time(**at("on Sunday"), from_=day, to=day, precision="day"),
        numbers=(Number(**at(f"{killed} people"), kind="killed", low=killed, high=killed),) if killed else (),
        sources=(Source(**at(f"the {said}"), kind=said),),
        sentence=Span(0, text.index(".") + 1),
        confidence=round(chance.uniform(0.5, 1), 2),
        why="bench",
    )
    report = Report(
        id=digest[:24],
        external_id=f"b{number}",
        text=text,
        sha256=digest,
        outlet=f"Outlet {number % 20}",
        published=day,
        language="en",
    )
    return Record(report=report, events=(event,))


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3))


def in_other_days(table: str, block: int, most: Mapping[str, int]) -> dict[str, str]:
    """As `other`, but within the five years, and the brief with its own id, so that it leads to its page."""
    shift = random.Random(block).randrange(DAYS)
    first = f"julianday('{FIRST.isoformat()}')"
    moved = {
        name: f"date({first} + (julianday({name}) - {first} + {shift}) % {DAYS})" for name in ("day", "until")
    }
    values = other(table, block, most) | moved
    if table == "briefs":
        values["body"] = f"CAST(replace(CAST(body AS TEXT), id, id || '#{block}') AS BLOB)"
    return values


# --- one reader ------------------------------------------------------------------------------------------
Question = Callable[[random.Random], str]


def questions() -> dict[str, Question]:
    """What is asked, each time of another month, place or word."""
    return {
        "map": lambda chance: f"/map?{month(chance)}",
        "counts": lambda chance: f"/counts?{month(chance)}",
        "list": lambda chance: f"/incidents?{month(chance)}&limit=100",
        "text": lambda chance: f"/incidents?limit=100&text={searched(chance)}",
        "near": lambda chance: (
            f"/incidents?near={chance.uniform(31, 37):.3f},{chance.uniform(36, 44):.3f}&within=40"
        ),
    }


def month(chance: random.Random) -> str:
    since = FIRST + timedelta(days=chance.randrange(DAYS - 31))
    return f"since={since}&until={since + timedelta(days=30)}&min_toll={chance.randrange(2)}"


def searched(chance: random.Random) -> str:
    """A word of one in some hundred reports, of one in four, or two of them."""
    rare = word(random.Random(chance.randrange(LINKED)))
    common = chance.choice(("raided", "shelled", "bombed", "monitor", "gunmen"))
    return chance.choice((rare, common, f"{common} {chance.choice(KINDS)}", f"{common} market"))


def asked(client: httpx.Client, spent: Callable[[], float], kind: str, question: Question) -> bool:
    chance, seconds, busy, size = random.Random(kind), [], [], 0
    addresses = {question(chance) for _ in range(2 * QUESTIONS)}
    for address in sorted(addresses)[:QUESTIONS]:
        start, before = time.perf_counter(), spent()
        response = client.get(address)
        seconds.append(time.perf_counter() - start)
        busy.append(spent() - before)
        response.raise_for_status()
        size += len(response.content)
    p95, own = percentile(seconds), percentile(busy)
    bar = BARS.get(kind)
    told = f" (bar {bar * 1000:.0f} ms)" if bar else ""
    kilobytes = size / len(seconds) / 1000
    by = f"{own * 1000:.0f} ms of the processor"
    print(
        f"{kind:8} p95 {p95 * 1000:.0f} ms{told}, {by}, {len(seconds)} times {kilobytes:.0f} KB", flush=True
    )
    return bar is None or p95 < bar


def opened(address: str) -> bool:
    """Whether the first page is ready in time: its list, and the map's first picture."""
    browser = shutil.which("chromium")
    if browser is None or find_spec("playwright") is None:
        print("page     not opened: playwright (./test installs it) or chromium is not here")
        return True
    from playwright.sync_api import sync_playwright

    lists, maps = [], []
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=browser, args=SOFTWARE)
        for _ in range(VISITS):
            page = chromium.new_context(viewport={"width": 1400, "height": 900}).new_page()
            page.add_init_script(LISTED)
            since = time.perf_counter()
            page.goto(address)
            page.wait_for_selector(".map.ready", timeout=60_000)
            maps.append(time.perf_counter() - since)
            lists.append(page.evaluate("window.listed") / 1000)
    print(
        f"page     list {median(lists):.1f} s, map {median(maps):.1f} s (bar {PAGE:.0f} s), "
        f"slowest {max(maps):.1f} s, {VISITS} times",
        flush=True,
    )
    return median(maps) < PAGE


def percentile(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]


# --- many readers ----------------------------------------------------------------------------------------
async def crowd(address: str, readers: int, seconds: float) -> int:
    """How many answers were errors."""
    end = time.perf_counter() + seconds
    took: list[float] = []
    errors: list[str] = []

    async def reader(number: int) -> None:
        chance = random.Random(number)
        kinds = [one for kind, one in questions().items() if kind != "near"]
        async with httpx.AsyncClient(base_url=f"{address}/api/v1", timeout=60) as client:
            while time.perf_counter() < end:
                start = time.perf_counter()
                try:
                    (await client.get(chance.choice(kinds)(chance))).raise_for_status()
                except httpx.HTTPError as error:
                    errors.append(f"{type(error).__name__} {error}")
                took.append(time.perf_counter() - start)

    await asyncio.gather(*(reader(number) for number in range(readers)))
    rate = len(took) / seconds
    print(f"{readers} readers for {seconds:.0f} s: {rate:.0f} answers a second, p95 {percentile(took):.2f} s")
    print(f"{len(errors)} errors (bar: none){': ' + errors[0] if errors else ''}", flush=True)
    return len(errors)


@contextmanager
def served(name: str) -> Iterator[tuple[str, Callable[[], float]]]:
    """The address of a server in a process of its own, and the seconds of the processor that it has spent."""
    call = [sys.executable, "-m", "marsad", "serve", "--db", name, "--port", "0"]
    with subprocess.Popen(call, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        words = server.stderr.readline().split()
        tasks = Path(f"/proc/{server.pid}/task")

        def spent() -> float:
            """By the scheduler of Linux, in nanoseconds; elsewhere it is not told."""
            return sum(int(task.read_text().split()[0]) for task in tasks.glob("*/schedstat")) / 1e9

        yield next(one for one in words if one.startswith("http")), spent
        server.terminate()


@contextmanager
def adding(name: str, folder: Path) -> Iterator[Callable[[], int]]:
    """`marsad add` in a process of its own, over the project's own reports; how many it has added."""
    rows = [
        json.loads(line) for path in sorted(CORPUS.glob("*.jsonl")) for line in path.open(encoding="utf-8")
    ]
    table = folder / "more.jsonl"
    with table.open("w", encoding="utf-8") as out:
        for number, row in enumerate(rows):
            told = {"id": f"{time.time()}-{number}", "text": row["text"], "published": "2024-06-05"}
            out.write(json.dumps(told) + "\n")

    def count() -> int:
        with open_store(name) as store:
            return store.size().counts["reports"] - before

    with open_store(name) as store:
        before = store.size().counts["reports"]
    call = [sys.executable, "-m", "marsad", "add", str(table), "--db", name, "--quiet"]
    with subprocess.Popen(call, stderr=subprocess.DEVNULL) as writer:
        yield count
        writer.terminate()


if __name__ == "__main__":
    sys.exit(main())
