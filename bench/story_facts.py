#!/usr/bin/env python3
"""Facts of incidents against the Gun Violence Archive: bench/story_facts.py DOCS INCIDENTS RECORDS.

DOCS, INCIDENTS: ../shared/data/stories/gva_docs.jsonl, gva_incidents.jsonl. RECORDS: the reports coded, a
record a line (`marsad code --format jsonl`), the document's id as `external_id`.

The reports of an incident are taken as given: this measures what is said of it, not the linking. Printed: how
many incidents have killed, injured, day and city exactly right, with intervals over incidents, for each
toll rule; and the commonest errors. `facts_of` is also for predicted clusters (bench/stories.py).
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from marsad.evaluate.intervals import bootstrap
from marsad.knowledge import load_knowledge
from marsad.link.facts import incident_city, incident_day
from marsad.link.tolls import RULES, toll_claims, toll_sums
from marsad.model.codec import from_dict
from marsad.model.incident import TollClaim
from marsad.model.record import Record
from marsad.text.names import plain_key


@dataclass(frozen=True)
class Facts:
    """What is said of one incident."""

    killed: int
    injured: int
    day: str | None
    city: str | None


def facts_of(
    records: Sequence[Record], rule: str = "median", claims: Mapping[str, Sequence[TollClaim]] | None = None
) -> Facts:
    """The facts of the incident that the records are about, as the archive counts them: shooters too."""
    told = [c for r in records for c in (claims[r.report.id] if claims else told_by(r))]
    published = {
        r.report.id: date.fromisoformat(r.report.published[:10]) for r in records if r.report.published
    }
    sums = {(s.kind, s.victims): s.best or 0 for s in toll_sums(told, published, rule)}
    day, place = incident_day(records), incident_city(records, load_knowledge().places)
    return Facts(
        sums.get(("killed", "people"), 0),
        sums.get(("wounded", "people"), 0),
        str(day) if day else None,
        place.name if place else None,
    )


def told_by(record: Record) -> tuple[TollClaim, ...]:
    """The claims of all events of a report, background too: its cluster says what it tells of."""
    return toll_claims(record, [event.id for event in record.events])


def gold_facts(incident: Mapping[str, Any]) -> Facts:
    city = re.sub(r" *\(.*\)", "", incident["city_or_county"])
    return Facts(incident["killed"], incident["injured"], incident["date"], city)


def hits(said: Facts, gold: Facts) -> list[float]:
    same_city = city_key(said.city) == city_key(gold.city)
    exact = (said.killed == gold.killed, said.injured == gold.injured, said.day == gold.day, same_city)
    return [float(hit) for hit in exact] + [1.0]


def city_key(name: str | None) -> str:
    return plain_key((name or "").replace("St. ", "Saint ").replace("Ft. ", "Fort "))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("docs", "incidents", "records"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    cluster = {doc["doc_id"]: doc["cluster"] for doc in lines(args.docs)}
    gold = {incident["cluster"]: gold_facts(incident) for incident in lines(args.incidents)}
    told: dict[str, list[Record]] = defaultdict(list)
    for record in map(from_dict, lines(args.records)):
        told[cluster[record.report.external_id]].append(record)
    claims = {r.report.id: told_by(r) for records in told.values() for r in records}
    print(f"{len(told)} incidents, {len(claims)} reports")
    for rule in RULES:
        said = {name: facts_of(records, rule, claims) for name, records in told.items()}
        report(rule, said, gold)


def report(rule: str, said: Mapping[str, Facts], gold: Mapping[str, Facts]) -> None:
    rows = [hits(facts, gold[name]) for name, facts in said.items()]
    for place, field in enumerate(("killed", "injured", "day", "city")):
        exact = bootstrap(rows, lambda sums, place=place: 100 * sums[place] / sums[-1])  # type: ignore[misc]
        print(f"{rule:13} {field:8} exact {exact:.1f}  errors, gold to said: {errors(field, said, gold)}")


def errors(field: str, said: Mapping[str, Facts], gold: Mapping[str, Facts]) -> str:
    wrong: Counter[str] = Counter()
    for name, facts in said.items():
        right, told = getattr(gold[name], field), getattr(facts, field)
        if field == "day" and told != right:
            days = (date.fromisoformat(told) - date.fromisoformat(right)).days if told else None
            wrong["none" if days is None else f"{days:+} days"] += 1
        elif field == "city" and city_key(told) != city_key(right):
            wrong["none" if told is None else "another"] += 1
        elif field in ("killed", "injured") and told != right:
            wrong[f"{right} to {told}"] += 1
    return ", ".join(f"{what} ({count})" for what, count in wrong.most_common(6))


def lines(path: Path) -> Iterable[Any]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


if __name__ == "__main__":
    main()
