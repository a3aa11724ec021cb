"""Questions to a person, one after the other, each answered with a key."""

from collections.abc import Callable, Sequence
from typing import TextIO

import typer

from marsad.cli.talk import say
from marsad.errors import BadInput
from marsad.export.incidents.judging import write_doubt
from marsad.export.incidents.said import judged
from marsad.model.case import Doubt
from marsad.model.incident import Judgement
from marsad.pipeline.judging import judgement
from marsad.pipeline.linking import Linker
from marsad.store import Store

__all__ = ["ask"]

OF_PAIRS = {"s": "same", "d": "different", "u": "unsure"}
OF_EVENTS = {"a": "accept", "r": "reject", "c": "correct"}
ALWAYS = {"n": "next", "z": "take the last back", "q": "quit"}

Key = Callable[[], str]
Line = Callable[[str], str]


def ask(
    store: Store,
    linker: Linker,
    doubts: Sequence[Doubt],
    by: str,
    out: TextIO,
    *,
    key: Key = typer.getchar,
    line: Line = typer.prompt,
) -> int:
    """Ask until all is answered or the person quits; how many judgements stand."""
    made: list[tuple[int, Judgement]] = []
    at = 0
    while at < len(doubts):
        write_doubt(doubts[at], out)
        answer = _answer(doubts[at], out, key)
        if answer == "q":
            break
        if answer == "z":
            at = _take_back(linker, made, at)
            continue
        if answer != "n":
            try:
                one = _judged(store, doubts[at], answer, by, line)
                linker.decide(one)
            except BadInput as error:
                say(f"Error: {error}")
                continue
            except typer.Abort:  # Ctrl-C where a line is asked for
                continue
            made.append((at, one))
            say(judged(one))
        at += 1
    return len(made)


def _answer(doubt: Doubt, out: TextIO, key: Key) -> str:
    """A key that is an answer; others are passed over."""
    keys = {**(OF_EVENTS if doubt.event else OF_PAIRS), **ALWAYS}
    out.write("  ".join(f"[{one}] {meaning}" for one, meaning in keys.items()) + "\n")
    out.flush()
    try:
        while (pressed := key().lower()) not in keys:
            pass
    except (EOFError, KeyboardInterrupt):
        return "q"
    return pressed


def _take_back(linker: Linker, made: list[tuple[int, Judgement]], at: int) -> int:
    """Retire the last judgement; the question to ask again."""
    if not made:
        say("There is nothing to take back.")
        return at
    before, one = made.pop()
    linker.take_back(one.id)
    return before


def _judged(store: Store, doubt: Doubt, answer: str, by: str, line: Line) -> Judgement:
    if doubt.event is None:
        events = [account.events[0] for account in doubt.accounts]
        return judgement(store, OF_PAIRS[answer], events, by=by)
    field = value = None
    if answer == "c":
        field = line("What is wrong (type, status, actor, recipient, place, time, killed, wounded, ...)")
        value = line("What is right")
    return judgement(store, OF_EVENTS[answer], [doubt.event], by=by, field=field, value=value)
