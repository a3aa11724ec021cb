"""`marsad bench`: the measurements of the repository."""

import ast
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from marsad.cli.talk import command
from marsad.errors import BadInput

FOLDER = Path(__file__).parents[3] / "bench"
LEARNING = frozenset(("event_place", "relation"))  # on the way


@command
def bench(
    name: Annotated[str | None, typer.Argument(help="The bench to run; without it, all are listed.")] = None,
    arguments: Annotated[list[str] | None, typer.Argument(help="What it takes, often a path.")] = None,
) -> None:
    """List the benches of a checkout, or run one: each prints its figures."""
    scripts = {path.stem: path for path in sorted(FOLDER.glob("*.py"))}
    if not scripts:
        raise BadInput("the benches are in the repository, not in the package; run this from a checkout")
    if name is None:
        for stem, path in scripts.items():
            print(f"{stem:<12} {_purpose(path)}")
    elif name not in scripts:
        raise BadInput(f"there is no bench {name!r}; choose {', '.join(scripts)}")
    elif name in LEARNING and find_spec("torch") is None:
        raise BadInput(f"the bench {name} needs PyTorch; install the extra: pip install 'marsad[train]'")
    else:
        raise typer.Exit(subprocess.call([sys.executable, scripts[name], *(arguments or [])]))


def _purpose(script: Path) -> str:
    return (ast.get_docstring(ast.parse(script.read_text(encoding="utf-8"))) or "").partition("\n")[0]
