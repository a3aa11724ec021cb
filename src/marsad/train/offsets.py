"""Reports coded for Marsad whose texts are other people's: kept as document ids and offsets, joined with the
texts where these lie."""

import csv
import json
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from marsad.errors import BadInput
from marsad.model.span import Span
from marsad.train.gold import GoldEvent, GoldReport

Text = tuple[str, str | None]
"""A text and its publication date."""


def read_offsets(path: Path, texts: dict[str, Text]) -> Iterator[GoldReport]:
    """Coded reports from a JSONL file of ids and offsets.

    Raises BadInput, naming the document, if its text is missing or is not the one that was coded.
    """
    for line in path.read_text("utf-8").splitlines():
        raw = json.loads(line)
        text, published = texts.get(raw["id"], ("", None))
        if digest(text) != raw["text"]:
            raise BadInput(
                f"{path}: the text of {raw['id']} is missing or has changed since it was coded; "
                "--data must name a folder laid out as docs/model-card.md says"
            )
        yield GoldReport(raw["id"], text, published, [_event(e) for e in raw["events"]])


def digest(text: str) -> str:
    """What tells the text that was coded from another: 12 hex digits of its SHA-256."""
    return sha256(text.encode()).hexdigest()[:12]


def _event(raw: dict[str, Any]) -> GoldEvent:
    roles = {
        r: [Span(*s) for s in raw.get(r, ())] for r in ("actors", "recipients", "places", "weapons", "time")
    }
    roles["sources"] = [Span(*s) for _, *s in raw.get("sources", ())]
    kinds = {Span(*s): kind for kind, *s in raw.get("numbers", ())}
    return GoldEvent(
        trigger=Span(*raw["trigger"]),
        types=tuple(raw["types"]),
        mode=tuple(raw.get("mode", ())),
        status=raw["status"],
        historical=raw.get("historical", False),
        optional=raw.get("optional", False),
        stance=next((stance for stance, *_ in raw.get("sources", ())), "asserts"),
        roles=roles | {"numbers": list(kinds)},
        kinds=kinds,
    )


def fakes(data: Path) -> dict[str, Text]:
    """FA-KES (CC BY 4.0): reports on the Syrian war, by `fk-` and their id."""
    csv.field_size_limit(sys.maxsize)
    with (data / "fakes" / "visible.csv").open(encoding="utf-8", newline="") as file:
        return {
            f"fk-{r['id']}": (f"{r['title']}\n\n{r['text']}", r["published"]) for r in csv.DictReader(file)
        }


def re3d(data: Path) -> dict[str, Text]:
    """re3d (each document under its own open licence): documents on Syria and Iraq, by `re-` and their id."""
    found: dict[str, Text] = {}
    for line in (data / "re3d" / "docs.jsonl").read_text("utf-8").splitlines():
        doc = json.loads(line)
        title, body = doc["title"], doc["text"]
        text = body if title in body[: len(title) + 5] else f"{title}\n\n{body}"
        found[f"re-{doc['doc_id'][:10].lower()}"] = (text, None)
    return found


TEXTS: dict[str, Callable[[Path], dict[str, Text]]] = {"fakes": fakes, "re3d": re3d}
"""Which texts each file of offsets belongs to, by its name."""
