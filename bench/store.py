#!/usr/bin/env python3
"""What a large store costs: bench/store.py [--stored 1000] [--blocks 100] [--shuffles 10] [--db FILE].

The project's own training reports are coded once and varied: other places, days, figures and a third of the
words; each happening is told by one to three reports, one of them often a copy. --stored of them are kept
and linked, and the time to add one more is measured. Then the rows are multiplied to --blocks times as many:
each block lies at other places, in other words, at other times, as if the store had grown by years. The time
to add one more is measured again (bar: less than twice), and the size on disk. Times are the processor's;
coding is not in them, and is the same in both. Last, a hundred reports in --shuffles orders: how many give
the same incidents.
"""

import argparse
import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import text

import marsad
from marsad.knowledge import Knowledge
from marsad.link.weighing import claims_of
from marsad.model.codec import from_dict, to_dict
from marsad.model.record import Record
from marsad.model.report import Capture
from marsad.pipeline.linking import Linker
from marsad.store import Input, Store, open_store
from marsad.store.tables import METADATA

CORPUS = Path(marsad.__file__).parent / "train" / "data" / "corpus"
BASES = 60
"""Reports of the corpus that are varied."""
MORE = 40
"""Reports added one by one, whose median time is told."""
WARM = 5
"""Of these, so many are not counted: after a gap, caches are cold."""
BAR = 2.0
FIRST, SECOND = ("b", "d", "f", "kh", "m", "n", "r", "sh", "t", "z"), ("a", "i", "u", "ar", "an")
SYLLABLES = [one + other for one in FIRST for other in SECOND]


def main() -> int:
    """Fill, measure, multiply, measure; then shuffle."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stored", type=int, default=1000)
    parser.add_argument("--blocks", type=int, default=100)
    parser.add_argument("--shuffles", type=int, default=10)
    parser.add_argument("--db", help="a new database, in place of a file that is removed afterwards")
    args = parser.parse_args()
    coder = marsad.load()
    knowledge = coder.pipeline.knowledge
    bases = list(coded(coder))
    words = sorted({word for base in bases for word in re.findall(r"[a-z]{5,}", base.report.text)})
    told = reports(bases, words)
    with tempfile.TemporaryDirectory() as folder:
        name = args.db or str(Path(folder, "marsad.db"))
        with open_store(name) as store:
            linker = Linker(store, knowledge)
            first = grown(store, linker, [next(told) for _ in range(args.stored)])
            print(f"{args.stored:,} reports kept and linked, {first * 1000:.0f} ms each", flush=True)
            few = one_by_one(store, linker, [next(told) for _ in range(MORE)])
            show(store, name, args.stored + MORE, few)
            multiply(store, args.blocks, other)
            many = one_by_one(store, linker, [next(told) for _ in range(MORE)])
            show(store, name, (args.stored + MORE) * args.blocks + MORE, many)
        print(f"ratio {many / few:.2f} (bar: less than {BAR:g})")
        some = [next(told) for _ in range(100)]
        same = sum(shuffled(some, number, Path(folder), knowledge) for number in range(args.shuffles))
        print(f"{same} of {args.shuffles} shuffles of {len(some)} reports give the same incidents")
    return 0 if many < BAR * few and same == args.shuffles else 1


# --- reports ---------------------------------------------------------------------------------------------
def coded(coder: Any) -> Iterator[Record]:
    rows = [
        json.loads(line) for file in sorted(CORPUS.glob("*.jsonl")) for line in file.open(encoding="utf-8")
    ]
    rows = [row for row in rows if row.get("title") and len(row["text"]) > 800]
    for row in rows[:: max(1, len(rows) // BASES)][:BASES]:
        given = {"id": row["id"], "title": row["title"], "text": row["text"], "published": "2024-06-05"}
        for result in coder.batch([given]):
            yield from_dict(json.loads(json.dumps(to_dict(result))))


def reports(bases: Sequence[Record], words: Sequence[str]) -> Iterator[Record]:
    """Reports without end: happening after happening, each told by one to three outlets."""
    number = 0
    while True:
        number += 1
        chance = random.Random(number)
        base = chance.choice(bases)
        for teller in range(chance.choice((1, 1, 2, 3))):
            is_copy = teller == 1 and number % 3 == 0
            yield varied(base, words, number, 0 if is_copy else teller, f"Outlet {number % 7}{teller}")


def varied(base: Record, words: Sequence[str], number: int, teller: int, outlet: str) -> Record:
    """The record with other places, days and figures by its number, and other words by its teller, too."""
    plain = to_dict(base)
    said, where = rewritten(base, words, number, teller)
    days = random.Random(number).randrange(2000)
    plain = moved(plain, said, where, days, number)
    title = said[: where[len(base.report.title or "")]]
    plain["report"] |= {"text": said, "title": title, "outlet": outlet, "external_id": f"{number}-{outlet}"}
    digest = sha256(f"{said}\x1f{outlet}".encode()).hexdigest()
    ids = {
        event["id"]: sha256(f"{digest}{event['id']}".encode()).hexdigest()[:16] for event in plain["events"]
    }
    plain = json.loads(re.sub("|".join(ids) or "$.", lambda match: ids[match[0]], json.dumps(plain)))
    plain["report"] |= {"id": digest[:24], "sha256": digest}
    return from_dict(plain)


def rewritten(base: Record, words: Sequence[str], number: int, teller: int) -> tuple[str, list[int]]:
    """Another text, and where each place of the old one is in it."""
    old = base.report.text
    places = {word for event in base.events for one in event.places for word in re.findall(r"\w+", one.text)}
    by_number, by_teller = random.Random(number), random.Random(f"{number} {teller}")
    names = {word: "".join(by_number.choices(SYLLABLES, k=3)).title() for word in sorted(places)}
    parts, where, at = [], [], 0
    for match in re.finditer(r"\w+|\W+", old):
        word = match[0]
        if word in names:
            new = names[word]
        elif len(word) > 4 and word.islower() and by_teller.random() < 1 / 3:
            new = by_teller.choice(words)
        else:
            new = word
        where += [at + min(n, len(new)) for n in range(len(word))]
        parts.append(new)
        at += len(new)
    return "".join(parts), [*where, at]


def moved(value: Any, said: str, where: Sequence[int], days: int, number: int) -> Any:
    """Any part of a record with its words where they are now, its dates so many days later."""
    if isinstance(value, list):
        return [moved(one, said, where, days, number) for one in value]
    if not isinstance(value, dict):
        return later(value, days) if isinstance(value, str) and DATE.fullmatch(value) else value
    value = {name: moved(one, said, where, days, number) for name, one in value.items()}
    if isinstance(value.get("start"), int):
        value["start"], value["end"] = where[value["start"]], where[value["end"]]
        if "text" in value:
            value["text"] = said[value["start"] : value["end"]]
    if "geonameid" in value:
        place = random.Random(value["text"])
        value |= {"name": value["text"], "geonameid": 20_000_000 + place.randrange(9_000_000)}
        value |= {"lat": round(place.uniform(-60, 70), 4), "lon": round(place.uniform(-180, 180), 4)}
    if "kind" in value and value.get("low"):
        value["low"] += number % 40
        value["high"] = value["low"] if value.get("high") else None
    return value


DATE = re.compile(r"\d{4}-\d\d-\d\d")


def later(day: str, days: int) -> str:
    return str(date.fromisoformat(day) + timedelta(days=days))


# --- the store -------------------------------------------------------------------------------------------
def keep(store: Store, record: Record) -> None:
    report = record.report
    content = json.dumps({"title": report.title, "text": report.text}).encode()
    given = Input(Capture(content=content, sha256=report.sha256, origin=report.external_id or report.id))
    with store.writing():
        settled = store.settled(record)
        store.keep_record(given, settled, claims_of(settled), "bench")


def grown(store: Store, linker: Linker, some: Sequence[Record]) -> float:
    """Seconds of the processor for each of many: what others do on the machine has no part in them."""
    start = time.process_time()
    for record in some:
        keep(store, record)
    for _ in linker.link():
        pass
    return (time.process_time() - start) / len(some)


def one_by_one(store: Store, linker: Linker, some: Sequence[Record]) -> float:
    """The median of the seconds that one takes; the first few warm up."""
    return median([grown(store, linker, [record]) for record in some][WARM:])


def show(store: Store, name: str, count: int, seconds: float) -> None:
    size = (
        f", {Path(name).stat().st_size / count / 1000:.0f} KB a report on disk" if Path(name).exists() else ""
    )
    incidents = store._connection.execute(text("SELECT count(*) FROM incidents")).scalar_one()
    print(
        f"{count:>9,} reports, {incidents:,} incidents: one more in {seconds * 1000:.0f} ms{size}", flush=True
    )


def multiply(store: Store, blocks: int, other: "Other") -> None:
    """The rows of the store, blocks - 1 times more; `other` tells what stands in them then."""
    run = store._connection.exec_driver_sql
    most = {
        table: run(f"SELECT max({column}) FROM {table}").scalar_one()
        for table, column in COUNTED.items()
    }  # fmt: skip
    for table in METADATA.sorted_tables:
        run(f"CREATE TEMP TABLE first_{table.name} AS SELECT * FROM {table.name}")
    texts = [
        (number, store.record(name).report.text) for number, name in run("SELECT number, id FROM reports")
    ]
    for block in range(1, blocks):
        with store.writing():
            for table in METADATA.sorted_tables:
                values = other(table.name, block, most)
                names = [column.name for column in table.columns]
                chosen = ", ".join(values.get(name, f'"{name}"') for name in names)
                into = ", ".join(f'"{name}"' for name in names)
                run(f"INSERT INTO {table.name} ({into}) SELECT {chosen} FROM first_{table.name}")
            for number, words in texts:
                at = number + block * most["reports"]
                run("INSERT INTO report_words (rowid, words) VALUES (?, ?)", (at, words))
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL"):
        run(f"PRAGMA {pragma}")


Other = Callable[[str, int, Mapping[str, int]], dict[str, str]]
"""Table, block, highest numbers -> column -> SQL of its value."""
COUNTED = {"reports": "number", "accounts": "number", "incidents": "number", "changes": "id"}


def other(table: str, block: int, most: Mapping[str, int]) -> dict[str, str]:
    """Column -> what stands in it in another block: other numbers, ids, keys, marks and years."""
    mask = random.Random(block).getrandbits(62)
    years = {name: f"date({name}, '+{block} years')" for name in ("day", "until")}
    named = {name: f"\"{name}\" || '#{block}'" for name in ("id", "external_id", "key", "of")}
    values = {
        "report": f"report + {block * most['reports']}",
        "account": f"account + {block * most['accounts']}",
        "incident": f"incident + {block * most['incidents']}",
        "sha256": f"substr(sha256, 1, 58) || '{block:06}'",
        "mark": f"(mark | {mask}) - (mark & {mask})",
        **years,
        **named,
    }
    if table in COUNTED:
        column = COUNTED[table]
        values[column] = f"{column} + {block * most[table]}"
    if pairs := {"joined": "accounts", "copies": "reports"}.get(table):
        values |= {name: f'"{name}" + {block * most[pairs]}' for name in ("left", "right")}
    return values


def shuffled(some: Sequence[Record], number: int, folder: Path, knowledge: Knowledge) -> bool:
    """Whether this order, in two halves, gives the incidents that the first order gives."""
    found = []
    for order in (some, random.Random(number).sample(some, len(some))):
        path = Path(folder, f"{len(list(folder.iterdir()))}.db")
        with open_store(str(path)) as store:
            linker = Linker(store, knowledge)
            for half in (order[: len(order) // 2], order[len(order) // 2 :]):
                grown(store, linker, half)
            found.append(list(store.incidents()))
    return found[0] == found[1]


if __name__ == "__main__":
    sys.exit(main())
