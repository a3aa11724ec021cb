"""`marsad serve`: a store as API and desk on this machine."""

from typing import Annotated

import typer

import marsad.cli.options as opt
from marsad.cli.talk import command, say

Token = Annotated[
    str | None,
    typer.Option("--token", envvar="MARSAD_TOKEN", metavar="WORD", help="Lets those who send it judge."),
]

Port = Annotated[
    int | None, typer.Option("--port", min=0, max=65535, help="By default 8000, or one that is free.")
]


@command
def serve(
    db: opt.Db = "marsad.db",
    host: Annotated[str, typer.Option("--host", help="The address to listen at.")] = "127.0.0.1",
    port: Port = None,
    token: Token = None,
    lexicon: opt.Lexicons = None,
    quiet: opt.Quiet = False,
    debug: opt.Debug = False,
) -> None:
    """Serve a store to browsers and programs, until Ctrl-C: a map, a list, what every value rests on."""
    from marsad.serve import Settings
    from marsad.serve.running import run

    settings = Settings(db=db, host=host, port=port, token=token, lexicons=tuple(lexicon or ()))
    run(settings, tell=(lambda _: None) if quiet else say, debug=debug)
