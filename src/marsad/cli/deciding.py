"""A decision given as words of a command, and what follows from it."""

import getpass
import sys
from collections.abc import Sequence

from marsad.cli.asking import ask
from marsad.cli.progress import watched
from marsad.cli.talk import opened, say
from marsad.errors import BadInput
from marsad.export.incidents.judging import write_judgements
from marsad.export.incidents.said import judged
from marsad.model.incident import DECISIONS, Judgement
from marsad.pipeline.judging import doubts, judgement
from marsad.pipeline.linking import Linker
from marsad.store import Store

__all__ = ["decide"]

OTHERS = ("undo", "list")


def decide(
    store: Store,
    linker: Linker,
    word: str | None,
    ids: Sequence[str],
    *,
    by: str | None,
    quiet: bool,
    **more: str | None,
) -> None:
    """Do what `word` says: keep a judgement, take some back, list them, or ask; `more` are parts of one."""
    name = by or getpass.getuser()
    if word is None:
        _ask(store, linker, name, quiet=quiet)
    elif word == "list":
        with opened(None) as out:
            write_judgements(store.judgements(), out)
    elif word == "undo":
        _undo(store, linker, ids)
    elif word in DECISIONS:
        one = judgement(store, word, ids, by=name, **more)
        linker.decide(one)
        _tell(store, one)
    else:
        raise BadInput(f"{word!r} is no decision; choose {', '.join((*DECISIONS, *OTHERS))}")


def _ask(store: Store, linker: Linker, by: str, *, quiet: bool) -> None:
    if not sys.stdin.isatty():
        raise BadInput("judge asks in a terminal; without one say what you decide: marsad judge same ID ID")
    with opened(None) as out:
        found = doubts(store, watched(store.incidents(), "looking", quiet=quiet))
        count = ask(store, linker, found, by, out)
    say(f"{count} judgements kept; marsad judge list shows them, marsad judge undo ID takes one back.")


def _undo(store: Store, linker: Linker, ids: Sequence[str]) -> None:
    if not ids:
        raise BadInput("undo takes the id of a judgement; marsad judge list shows them")
    for id_ in ids:
        linker.take_back(id_)
        say(f"Judgement {id_} is taken back.")


def _tell(store: Store, one: Judgement) -> None:
    """The judgement, and the incidents that its events are in now."""
    print(judged(one))
    told = (account for report in store.reports_with(one.events) for account in store.accounts_of(report))
    now = store.incidents_with(account.id for account in told if set(account.events) & set(one.events))
    for incident in sorted(now.values(), key=lambda found: found.id):
        print(f"now in incident {incident.id}: {incident.what}")
