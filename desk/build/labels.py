"""Writes the settlements that the desk's map names, the largest first, from Marsad's gazetteer.

Run by hand when the gazetteer changes: python desk/build/labels.py
"""

import json
import sqlite3
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GAZETTEER = ROOT / "src/marsad/knowledge/data/gazetteer.sqlite"
OUT = ROOT / "desk/src/map/places.json"
# As many as keep the file near 300 kB: settlements down to about 50,000 people.
LARGEST = 12_000
# The gazetteer's number for settlements; it keeps degrees in ten-thousandths.
SETTLEMENT = 0
PER_DEGREE = 10_000


def main() -> None:
    """Columns, largest first: name, and longitude and latitude in hundredths of a degree."""
    gazetteer = sqlite3.connect(f"file:{GAZETTEER}?mode=ro", uri=True)
    rows = gazetteer.execute(
        "select name, lon, lat from place where precision = ? and population > 0"
        " order by population desc, id limit ?",
        (SETTLEMENT, LARGEST),
    ).fetchall()
    columns = {
        "name": [name for name, _, _ in rows],
        "lon": [round(lon * 100 / PER_DEGREE) for _, lon, _ in rows],
        "lat": [round(lat * 100 / PER_DEGREE) for _, _, lat in rows],
    }
    OUT.write_text(json.dumps(columns, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
