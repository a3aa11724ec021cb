"""`marsad judge`: a person decides."""

from typing import Annotated

import typer

import marsad.cli.options as opt
from marsad.cli.talk import command

Word = typer.Argument(
    metavar="[WORD]",
    help="same, different, unsure, accept, reject, correct, undo or list. Without it, questions are asked.",
)
Ids = typer.Argument(metavar="[ID]...", help="Of events or incidents; to undo, of a judgement.")


@command
def judge(  # noqa: PLR0913 - typer reads the options off the signature
    word: Annotated[str | None, Word] = None,
    ids: Annotated[list[str] | None, Ids] = None,
    db: opt.Db = "marsad.db",
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides.")] = None,
    because: Annotated[str | None, typer.Option("--because", metavar="WORDS", help="Why.")] = None,
    field: Annotated[str | None, typer.Option("--field", help="With correct: what is wrong.")] = None,
    value: Annotated[str | None, typer.Option("--value", help="With correct: what is right.")] = None,
    lexicon: opt.Lexicons = None,
    quiet: opt.Quiet = False,
    debug: opt.Debug = False,
) -> None:
    """Say whether two events are one happening, or whether one is right. A person outranks a rule."""
    from marsad.cli.deciding import decide
    from marsad.knowledge import load_knowledge
    from marsad.pipeline.linking import Linker
    from marsad.store import open_store

    with open_store(db, make=False) as store:
        linker = Linker(store, load_knowledge(lexicon or ()))
        decide(store, linker, word, ids or (), by=by, because=because, field=field, value=value, quiet=quiet)
