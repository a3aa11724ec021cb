"""A gazetteer of all that GeoNames has, put into a user's lexicon folder."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from marsad.errors import BadInput
from marsad.knowledge.files import read_folder
from marsad.knowledge.gazetteer.build import Builder
from marsad.knowledge.gazetteer.geonames import SOURCE, build
from marsad.knowledge.load import DATA, GAZETTEER, load_knowledge


def build_into(
    folder: Path, files: Sequence[Path], watched: Callable[[Iterable[str], str], Iterable[str]]
) -> int:
    """Build `folder`/gazetteer.sqlite from GeoNames' files and the hand-kept places; how many places it has.

    What is there already is replaced only when the new file is whole. Raises BadInput for files that are none
    of GeoNames'.
    """
    missing = next((file for file in files if not file.is_file()), None)
    if missing is not None:
        raise BadInput(
            f"{missing}: no such file; download it from https://download.geonames.org/export/dump/"
        )
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{GAZETTEER.name}.part"
    try:
        builder = Builder(unfinished, read_folder(DATA), load_knowledge().places.codes, SOURCE)
        count = build(files, builder, load_knowledge().places.codes, watched)
        os.replace(unfinished, folder / GAZETTEER.name)
    finally:
        unfinished.unlink(missing_ok=True)
    return count
