"""Parties, ground and sources as the API tells them."""

from marsad.serve.forms import Contested, Evidence, Form, Ground
from marsad.store import Brief

__all__ = [
    "ActorForm", "ControlForm", "HeldForm", "HolderForm", "NetworkForm", "NodeForm", "SourceRow",
    "SourcesForm", "TieForm",
]  # fmt: skip


class NodeForm(Form, frozen=True):
    """A party; `count` is how many quotes tie it to others."""

    id: str
    name: str
    country: str | None
    count: int


class TieForm(Form, frozen=True):
    """What reports say of two parties; `from` and `to` are ids of nodes."""

    type: str
    """backs, leads, part_of, allied_with, opposes or fights."""
    from_: str
    to: str
    first: str | None
    last: str | None
    count: int
    evidence: list[Evidence]
    """The first and the last of them, where there are many."""


class NetworkForm(Form, frozen=True):
    """Parties and their ties."""

    nodes: list[NodeForm]
    edges: list[TieForm]
    reports: int
    """How many were looked through."""
    left_out: int
    """How many of the period were not: the newest are."""


class ActorForm(Form, frozen=True):
    """One party: its names, ties, places, and incidents."""

    id: str
    name: str
    aliases: list[str]
    country: str | None
    sector: str | None
    nodes: list[NodeForm]
    edges: list[TieForm]
    places: list[tuple[str, int]]
    types: dict[str, int]
    total: int
    """How many incidents it is in."""
    incidents: list[Brief]
    """The newest of them."""


class HolderForm(Form, frozen=True):
    """Who holds a place."""

    id: str
    name: str


class HeldForm(Form, frozen=True):
    """A place, and who holds it by the last dated report."""

    place: Ground
    radius_km: float | None
    state: str
    """held, lost, contested or besieged."""
    holder: HolderForm | None
    since: str | None
    last: str
    disputed: Contested | None
    evidence: list[Evidence]


class ControlForm(Form, frozen=True):
    """Who holds what ground, as told up to a day."""

    at: str | None
    places: list[HeldForm]
    left_out: int
    """How many reports of ground were not looked through: the newest are."""


class SourceRow(Form, frozen=True):
    """Who publishes or speaks."""

    name: str
    kind: str
    reports: int
    """Of outlets, how many they published; of others, 0."""
    copies: int
    """How many of these carry a text that another published before."""
    incidents: int
    """How many it is an independent origin of."""
    alone: int
    """Of how many it is the only one."""
    contradicted: int
    """In how many it stands on a side of what is contested."""


class SourcesForm(Form, frozen=True):
    """Who publishes and who speaks, the most told first."""

    outlets: list[SourceRow]
    agencies: list[SourceRow]
    speakers: list[SourceRow]
