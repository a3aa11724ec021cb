"""Writes the settlements that the desk's map names, the largest first, from Marsad's gazetteer.

Run by hand when the gazetteer changes: python desk/build/labels.py
"""

import json
import sqlite3
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GAZETTEER = ROOT / "src/marsad/knowledge/data/gazetteer.sqlite"
OUT = ROOT / "desk/src/map/places.json"
# As many as keep the file near 300 kB: settlements down to about 30,000 people.
LARGEST = 12_000
# The gazetteer's number for settlements; it keeps degrees in ten-thousandths.
SETTLEMENT = 0
PER_DEGREE = 10_000


# Settlements nearer than this to a larger one are mostly its quarters: hundredths of a degree, some 8 km.
NEAR = 8


def main() -> None:
    """Columns, largest first: name, and longitude and latitude in hundredths of a degree."""
    gazetteer = sqlite3.connect(f"file:{GAZETTEER}?mode=ro", uri=True)
    rows = gazetteer.execute(
        "select name, lon, lat from place where precision = ? and population > 0"
        " order by population desc, id",
        (SETTLEMENT,),
    )
    kept: list[tuple[str, int, int]] = []
    cells: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for name, lon, lat in rows:
        x, y = round(lon * 100 / PER_DEGREE), round(lat * 100 / PER_DEGREE)
        around = [(x // NEAR + dx, y // NEAR + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        if any(abs(x - a) < NEAR and abs(y - b) < NEAR for cell in around for a, b in cells.get(cell, ())):
            continue
        kept.append((name, x, y))
        cells.setdefault((x // NEAR, y // NEAR), []).append((x, y))
        if len(kept) == LARGEST:
            break
    columns = {column: [one[i] for one in kept] for i, column in enumerate(("name", "lon", "lat"))}
    OUT.write_text(json.dumps(columns, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
