"""The command line: one file per command, heavy imports inside the commands."""

from marsad.cli.application import app, main

__all__ = ["app", "main"]
