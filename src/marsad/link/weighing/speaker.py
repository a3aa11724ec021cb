"""A speaker, and what the kinds of sources (ontology.yml) say about one who has no name."""

from dataclasses import dataclass

__all__ = ["KINDS", "NGO", "OFFICIAL", "PRIVATE", "VAGUE", "Speaker"]

KINDS = {
    "armed_group": "armed group",
    "government": "officials",
    "igo": "international body",
    "medical": "medical sources",
    "military": "military sources",
    "monitor": "monitor",
    "ngo": "organisation",
    "resident": "residents",
    "rescue_service": "rescuers",
    "witness": "witnesses",
    "expert": "experts",
}
"""Kind -> how speakers of it are called."""

NGO = frozenset({"monitor", "ngo"})
"""What reports call a monitor: a monitor, an NGO, a rights group."""

OFFICIAL = frozenset({"government", "military"})
"""Who speaks for a state, under his name or not."""

PRIVATE = frozenset({"expert", "medical", "other", "rescue_service", "resident", "witness"})
"""Kinds of whose speakers no name is shown: they may be private persons. The report has the words."""

VAGUE = frozenset({"media", "other"})
"""Kinds that tell nothing about who has no name: "reports", "sources", "activists", "local media"."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks; two with one key are not independent."""

    key: str
    name: str
    kind: str
    """A kind of source, or `agency` or `outlet` for who publishes."""
    is_named: bool = True
    """False for one who is known by kind alone."""
    side: str | None = None
    """The key of the side for which he speaks."""
