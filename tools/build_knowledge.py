"""Compile src/marsad/knowledge/data/*.yml into knowledge.msgpack, which is what the program loads.

    python tools/build_knowledge.py [--check]

With --check nothing is written; the exit status says whether the artefact is fresh. Places go into the
gazetteer: build_gazetteer.py.
"""

import sys

from marsad.knowledge.load import ARTEFACT, compiled


def main(arguments: list[str]) -> int:
    built = compiled()
    if "--check" in arguments:
        fresh = ARTEFACT.exists() and ARTEFACT.read_bytes() == built
        print(f"{ARTEFACT}: {'fresh' if fresh else 'stale; run python tools/build_knowledge.py'}")
        return 0 if fresh else 1
    ARTEFACT.write_bytes(built)
    print(f"{ARTEFACT}: {len(built) / 1e3:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
