"""Fit src/marsad/annotate/data/metonymy.json, by which a place's name is taken literally or not.

    python tools/fit_metonymy.py ../shared/data/geoparsing/relocar_metonymy.jsonl

Each row: `text`, and the name from `start` to `end` with its `reading`: literal, metonymic or mix, which
counts as metonymic. To be run again after a change of the cues or their words; a new model does not ask for
it, since the cues are words and trees.
"""

import json
import sys
from importlib.resources import files
from pathlib import Path

from marsad.annotate import load
from marsad.annotate.metonymy import SHIPPED
from marsad.errors import MarsadError
from marsad.evaluate.metonymy import digest, read_names
from marsad.train.metonymy import fit


def main(arguments: list[str]) -> int:
    try:
        names = read_names(Path(arguments[0]), load(events=False))
    except MarsadError as error:
        sys.exit(f"Error: {error}")
    scored = [n for n in names if n.literal is not None]
    found = fit([n.cues for n in scored], [bool(n.literal) for n in scored])
    ordered = dict(sorted(found.cues.items(), key=lambda cue: cue[1]))
    told = {"fitted_on": digest(names), "base": found.base, "cues": ordered}
    made = Path(str(files("marsad.annotate").joinpath(SHIPPED)))
    made.write_text(json.dumps(told, indent=0, ensure_ascii=False) + "\n", "utf-8")
    print(f"{made}: {len(found.cues)} cues of {len(scored)} names")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
