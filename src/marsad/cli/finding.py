"""Incidents found in a store by what a person asks, for the commands that show several."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from marsad.cli.progress import watched
from marsad.cli.talk import say
from marsad.knowledge import load_knowledge
from marsad.model.incident import Incident
from marsad.pipeline.looking import Asked, names_of, reach_of, reports_of, wanted
from marsad.pipeline.reckoning import by_rule
from marsad.store import open_store

__all__ = ["Found", "find"]


class Found(NamedTuple):
    """Incidents, with what their writers need."""

    incidents: list[Incident]
    names: Mapping[str, str]
    """Id of a report -> the caller's own id."""
    reach: Callable[[int], float | None]
    """GeoNames id -> how far the place reaches, in km."""


def find(db: str, asked: Asked, rule: str, lexicons: Sequence[Path] | None, *, quiet: bool) -> Found:
    """What is asked for, in the order of the store; says which place is meant, and where nothing fits."""
    with open_store(db, make=False) as store:
        knowledge = load_knowledge(lexicons or ())
        request = wanted(asked, knowledge, None if quiet else say)
        incidents = list(watched(by_rule(store, store.incidents(request), rule), "looking", quiet=quiet))
        names = names_of(store, reports_of(incidents))
    if not incidents and not quiet:
        say("No incident fits.")
    return Found(incidents, names, reach_of(knowledge))
