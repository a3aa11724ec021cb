"""The keys of MUC-4 in the two forms in which they are handed on: all slots, and as simplified for GTT."""

import re
from dataclasses import dataclass, field

Entity = frozenset[str]
"""A filler by its mentions."""

SLOTS = {
    "PerpOrg": "perp_org",
    "Victim": "hum_tgt_name",
    "Target": "phys_tgt_id",
    "PerpInd": "perp_individual",
    "Weapon": "instrument_id",
}
ROLES = tuple(SLOTS)


@dataclass(frozen=True, slots=True)
class Value:
    """One way to fill a slot."""

    value: str


@dataclass(frozen=True, slots=True)
class Filler:
    """A filler of a slot, with the alternatives that the key allows."""

    alts: list[Value]


@dataclass(frozen=True, slots=True)
class Template:
    """An incident: `type` and the slots in small letters are those of dev.jsonl, the others those of GTT."""

    type: list[Filler] = field(default_factory=list)
    perp_org: list[Filler] = field(default_factory=list)
    hum_tgt_name: list[Filler] = field(default_factory=list)
    phys_tgt_id: list[Filler] = field(default_factory=list)
    perp_individual: list[Filler] = field(default_factory=list)
    instrument_id: list[Filler] = field(default_factory=list)
    incident_type: str = ""
    PerpOrg: list[list[tuple[str, int]]] = field(default_factory=list)
    Victim: list[list[tuple[str, int]]] = field(default_factory=list)
    Target: list[list[tuple[str, int]]] = field(default_factory=list)
    PerpInd: list[list[tuple[str, int]]] = field(default_factory=list)
    Weapon: list[list[tuple[str, int]]] = field(default_factory=list)

    @property
    def types(self) -> set[str]:
        """Its type, or the two of which either is right."""
        named = [alt.value.lower() for filler in self.type for alt in filler.alts]
        return {*named, *self.incident_type.split(" / ")} - {""}

    def fillers(self, role: str) -> list[Entity]:
        """The entities in a role, each by its mentions."""
        filled = [frozenset(alt.value for alt in filler.alts) for filler in getattr(self, SLOTS[role])]
        return filled + [frozenset(words for words, _ in entity) for entity in getattr(self, role)]


@dataclass(frozen=True, slots=True)
class Document:
    """A report with `docid`, `templates`, and its words in `text` (dev.jsonl) or `doctext` (gtt_dev.jsonl)"""

    docid: str
    templates: list[Template]
    text: str = ""
    doctext: str = ""
    doc_date: str | None = None


def report(row: Document) -> dict[str, str | None]:
    """The lines of a telegram are put together again; paragraphs stay."""
    paragraphs = re.split(r"\n\s*\n", row.text or row.doctext)
    return {
        "id": row.docid,
        "text": "\n\n".join(" ".join(p.split()) for p in paragraphs),
        "published": row.doc_date,
    }
