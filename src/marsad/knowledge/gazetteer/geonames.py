"""The files of a GeoNames dump (https://download.geonames.org/export/dump/) as the user downloaded them.

Told apart by their columns: places have 19 (allCountries.txt, SY.txt), other names 8 or 10
(alternateNamesV2.txt), codes of units 4 (admin1CodesASCII.txt). Zip files are read as they are.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from marsad.errors import BadInput
from marsad.knowledge.gazetteer.build import Builder
from marsad.knowledge.gazetteer.file import Entry

SOURCE = "a GeoNames dump, with places kept by hand for Marsad"
_PLACES, _NAMES, _UNITS = (19,), (8, 10), (4,)
# Feature codes of areas that are no point though they are no unit either: seas, deserts, islands, regions.
_AREAS = frozenset(
    code
    for codes in (
        "BAY CHN GULF LK LKS OCN SD SEA STM STRT",  # water
        "AREA CONT CST FRST PRK RGN RGNE RGNH ZN",  # regions
        "DLTA DSRT ISL ISLS MTS PEN PLN UPLD VAL",  # land forms
    )
    for code in codes.split()
)
# Places that are no more: abandoned, destroyed, former units. News does not mean them.
_FORMER = re.compile(r"(?:PPL|PPLC|ADM\w|PCL)H|PPL[QW]")
_COUNTRIES = re.compile(r"PCL(?:[IDFS]|IX)?|TERR")
# Kinds of alternate names that are no names: links, codes.
_NO_NAMES = frozenset(
    ["abbr", "faac", "iata", "icao", "link", "phon", "piny", "post", "tcid", "unlc", "wkdt"]
)


def build(
    files: Sequence[Path],
    builder: Builder,
    codes: Mapping[str, str],
    watched: Callable[[Iterable[str], str], Iterable[str]] = lambda lines, what: lines,
) -> int:
    """Put what GeoNames' files hold into a gazetteer file; how many places it has then.

    `codes`: alpha-2 to alpha-3; `watched` may show the lines as they pass. Raises BadInput for a file that
    is none of GeoNames', or if none of them has places.
    """
    kinds = {file: _columns(file) for file in files}
    if not any(columns in _PLACES for columns in kinds.values()):
        raise BadInput("none of these files has places; give a dump such as allCountries.zip or SY.zip")
    for code, name, *_ in _rows(kinds, _UNITS, watched):
        builder.name_unit(code, name)
    for row in _rows(kinds, _PLACES, watched):
        if entry := _entry(row, codes):
            builder.add(entry)
    builder.settle()
    for _, id_, language, name, *_ in _rows(kinds, _NAMES, watched):
        if language not in _NO_NAMES and useful(name):
            builder.call(int(id_), name)
    return builder.close()


def useful(name: str, *, native: bool = True) -> bool:
    """Whether an alternate name is one: small letters are machine transliterations, capitals are codes.

    `native`: whether names in Arabic, Cyrillic or Hebrew letters are wanted.
    """
    if not 1 < len(name) < 60:
        return False
    first = ord(name[0])
    if 0x400 <= first < 0x530 or 0x590 <= first < 0x780:
        return native
    latin = all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x2100 for c in name)
    return latin and len(name) > 2 and name[0].isupper() and not name.isupper()


def _entry(row: Sequence[str], codes: Mapping[str, str]) -> Entry | None:
    """A place of the dump; None for one that news does not mean."""
    id_, name, _, also, lat, lon, kind, code, iso, _, first, *_ = row
    if _FORMER.fullmatch(code) or not name:
        return None
    try:
        return Entry(
            name,
            codes.get(iso),
            _precision(kind, code),
            float(lat),
            float(lon),
            int(id_),
            f"{iso}.{first}" if first and first != "00" else None,
            int(row[14] or 0),
            [n for n in also.split(",") if useful(n)],
        )
    except ValueError as error:
        raise BadInput(f"place {id_}: {error}; the file is no GeoNames dump or is damaged") from error


def _precision(kind: str, code: str) -> str:
    if kind == "P":
        return "settlement"
    if kind == "A" and _COUNTRIES.fullmatch(code):
        return "country"
    if code == "ADM1":
        return "admin1"
    if kind == "A":
        return "admin2"
    return "region" if code in _AREAS else "point"


def _columns(file: Path) -> int:
    with _opened(file) as lines:
        first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    count = len(first.rstrip("\n").split("\t"))
    if count not in (*_PLACES, *_NAMES, *_UNITS):
        raise BadInput(
            f"{file}: {count} columns; GeoNames' places have 19, its other names 10, its codes of units 4"
        )
    return count


def _rows(
    kinds: Mapping[Path, int],
    columns: tuple[int, ...],
    watched: Callable[[Iterable[str], str], Iterable[str]],
) -> Iterator[list[str]]:
    """The rows of all files with so many columns."""
    for file in (f for f, count in kinds.items() if count in columns):
        with _opened(file) as lines:
            for line in watched(lines, file.name):
                if line.strip() and not line.startswith("#"):
                    yield line.rstrip("\r\n").split("\t")


@contextmanager
def _opened(file: Path) -> Iterator[TextIO]:
    """The lines of a text file, or of the one text in a zip file (its readme.txt apart)."""
    try:
        if file.suffix != ".zip":
            with file.open(encoding="utf-8", newline="\n") as lines:
                yield lines
            return
        with zipfile.ZipFile(file) as packed:
            texts = [n for n in packed.namelist() if n.endswith(".txt") and n.lower() != "readme.txt"]
            if not texts:
                raise BadInput(f"{file}: no text file in it; give the zip file as GeoNames has it")
            best = next((n for n in texts if Path(n).stem == file.stem), texts[0])
            with packed.open(best) as raw, io.TextIOWrapper(raw, encoding="utf-8", newline="\n") as lines:
                yield lines
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError) as error:
        raise BadInput(f"{file}: cannot be read ({error}); download it again from GeoNames") from error
