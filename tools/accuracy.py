"""Bring docs/accuracy.md up to date: run the commands that stand in it and put in what they print.

    python tools/accuracy.py [--part NAME ...] [--list] [--machine]

A block of figures stands between `<!-- figures: NAME -->` and `<!-- end: ... -->`: its commands as code,
parted by "then", and what the last of them printed. A new block needs its markers, its commands and an empty
```text fence. Each block is written as soon as it is measured; one whose command fails stays as it was.
--list names the blocks, with the model and the day of each. --machine prints what figures were measured on.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from platform import python_version

from marsad.errors import BadInput, MarsadError
from marsad.evaluate.shipped import SHIPPED, model_id

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
BLOCK = re.compile(
    r"<!-- figures: (?P<name>[\w-]+) -->\n(?P<words>.*?)\n\n```text\n(?P<figures>.*?)```\n+"
    r"<!-- end:? ?(?P<stamp>.*?) ?-->",
    re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """One block of the page: its name, its commands in order, and when it was measured with which model."""

    name: str
    commands: tuple[str, ...]
    stamp: str


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--part", nargs="+", metavar="NAME", help="only these blocks")
    parser.add_argument("--list", action="store_true", help="name the blocks")
    parser.add_argument("--machine", action="store_true", help="print what figures are measured on")
    args = parser.parse_args()
    if args.machine:
        print(machine())
        return 0
    try:
        chosen = choose(list(blocks(PAGE.read_text("utf-8"))), args.part)
    except MarsadError as error:
        sys.exit(f"Error: {error}")
    if args.list:
        for block in chosen:
            print(f"{block.name:14}{block.stamp}")
        return 0
    failed = [block.name for block in chosen if not refresh(block)]
    if failed:
        print(f"left as they were: {' '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def blocks(page: str) -> Iterator[Block]:
    """The blocks of the page. Raises BadInput where a marker opens none, or a name is there twice."""
    found = [
        Block(m["name"], tuple(re.findall(r"`((?:\./run|python3?) [^`]+)`", m["words"])), m["stamp"])
        for m in BLOCK.finditer(page)
    ]
    opened = re.findall(r"<!-- figures: (\S+)", page)
    if opened != [b.name for b in found] or len(set(opened)) < len(opened):
        raise BadInput(
            f"{PAGE}: each name once, followed by its commands, a ```text fence and <!-- end -->; "
            f"opened {' '.join(opened)}, read {' '.join(b.name for b in found)}"
        )
    if bare := [b.name for b in found if not b.commands]:
        raise BadInput(f"{PAGE}: no command in {' '.join(bare)}; write it as `./run …` or `python …`")
    yield from found


def choose(there: Sequence[Block], names: Sequence[str] | None) -> list[Block]:
    """Those named, or all. Raises BadInput for a name that is none."""
    known = [b.name for b in there]
    if unknown := set(names or ()) - set(known):
        raise BadInput(f"no block {' '.join(sorted(unknown))} in {PAGE}; there are {' '.join(known)}")
    return [b for b in there if not names or b.name in names]


def refresh(block: Block) -> bool:
    """Measure a block and write it. False, with the reason on standard error, where a command fails."""
    print(f"{block.name} …", file=sys.stderr, flush=True)
    figures = ""
    for command in block.commands:
        done = subprocess.run(call(command), cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            print(f"{command}: exit status {done.returncode}", file=sys.stderr)
            return False
        figures = done.stdout
    stamp = f"model {model_id()}, {today()}"
    # Read again: others may have written to the page meanwhile.
    PAGE.write_text(with_figures(PAGE.read_text("utf-8"), block.name, figures, stamp), "utf-8")
    return True


def call(command: str) -> list[str]:
    """A command of the page for this Python: ./run would first bring its environment to the lock."""
    program, *rest = shlex.split(command)
    return [sys.executable, *(("-m", "marsad") if program == "./run" else ()), *rest]


def with_figures(page: str, name: str, figures: str, stamp: str) -> str:
    """The page with what was printed in this block."""
    lines = "\n".join(line.rstrip() for line in figures.strip("\n").splitlines())

    def written(m: re.Match[str]) -> str:
        if m["name"] != name:
            return m[0]
        return f"<!-- figures: {name} -->\n{m['words']}\n\n```text\n{lines}\n```\n\n<!-- end: {stamp} -->"

    return BLOCK.sub(written, page)


def machine() -> str:
    """Model, day, processor and versions."""
    processor = re.search(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text("utf-8"), re.MULTILINE)
    cores = len(os.sched_getaffinity(0))
    packages = ", ".join(f"{name} {version(name)}" for name in ("marsad", "onnxruntime", "numpy"))
    return (
        f"model {model_id()}, {SHIPPED.stat().st_size / 1e6:.1f} MB; {today()}\n"
        f"{cores} cores of {processor[1] if processor else 'an unnamed processor'}\n"
        f"Python {python_version()}, {packages}"
    )


def today() -> str:
    return datetime.now().astimezone().strftime("%-d %B %Y")


if __name__ == "__main__":
    sys.exit(main())
