"""Records that were coded before, or reports coded now, for benches of what is made of records."""

import json
from collections.abc import Iterator
from pathlib import Path

from marsad.errors import BadInput
from marsad.model.codec import from_dict
from marsad.model.problem import Problem
from marsad.model.record import Record
from marsad.pipeline import load

__all__ = ["records_of"]


def records_of(path: Path) -> Iterator[Record]:
    """The records in a file that `marsad code --format jsonl` wrote; reports in any other are coded now,
    which takes minutes. Raises BadInput where there is no such file.
    """
    if not path.exists():
        raise BadInput(f"{path}: no such file; give reports, or records coded before")
    if not path.is_dir() and _has_records(path):
        with path.open(encoding="utf-8") as lines:
            yield from (from_dict(json.loads(line)) for line in lines)
        return
    for value in load().collect(path):
        if not isinstance(value, Problem):
            yield value


def _has_records(path: Path) -> bool:
    with path.open(encoding="utf-8") as lines:
        try:
            first = json.loads(next(lines, ""))
        except json.JSONDecodeError:
            return False
    return isinstance(first, dict) and {"report", "events"} <= first.keys()
