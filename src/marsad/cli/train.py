"""`marsad train`: rebuild the model from open data."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from marsad.cli.options import Debug, Quiet
from marsad.cli.talk import command, say
from marsad.errors import BadInput


@command
def train(
    data: Annotated[
        Path, typer.Option("--data", metavar="DIR", help="Open data, laid out as docs/model-card.md says.")
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Where the model and its scores go.")
    ] = Path("runs/model"),
    device: Annotated[str, typer.Option(help="Where to train, as PyTorch names it: cpu, cuda.")] = "cpu",
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Train the annotator, export it and report its scores: a few hours on a CPU, less on a GPU."""
    if find_spec("torch") is None:
        raise BadInput("training needs PyTorch; install the extra: pip install 'marsad[train]'")
    if not data.is_dir():
        raise BadInput(f"{data} is no folder; name the one that holds the training data in --data")
    from marsad.train.recipe import Recipe, run

    scores = run(Recipe(data=data, out=output, device=device), (lambda words: None) if quiet else say)
    for model, figures in scores.items():
        print(f"{model}: " + ", ".join(f"{name} {figure}" for name, figure in figures.items()))
