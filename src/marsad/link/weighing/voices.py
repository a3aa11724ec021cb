"""Who speaks: one key for every way in which reports name a speaker, an outlet or an agency.

1. An agency, outlet or monitor of sources.yml is itself, also by its staff ("the Observatory's director").
2. A party of the lexicon is its side: officials and forces of one state speak with one voice.
3. "The monitor", "a monitoring group" is the one monitor that the same report names; so with other kinds,
   where the words point back ("the ministry").
4. A speaker without a name goes back to the link of the chain that carries him, if that has a name
   ("SANA said, citing a military source"). Else he is known by his kind alone: of two unnamed military
   sources nobody can tell whether they are one, and Marsad counts one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from marsad.knowledge import Knowledge
from marsad.link.weighing.sides import STATE, side_of_party, state_of
from marsad.model.record import Record, Source
from marsad.model.report import Report
from marsad.text.names import fold, name_key

__all__ = ["Speaker", "Voices"]

# Kinds that say nothing about a speaker who has no name: "reports", "sources", "activists", "local media".
# The outlet that carries them answers for them.
VAGUE = frozenset({"other", "media"})
# How long a name in a longer phrase may be: "Syrian Observatory for Human Rights", the longest in common use.
LONGEST = 5
# Words that point back to a speaker named before.
BACK = frozenset({"the", "it", "he", "she", "they", "his", "her", "its", "their"})
# Kinds of whose speakers a person's name is never shown: those who may be private persons.
PRIVATE = frozenset({"other", "resident", "witness", "medical", "rescue_service", "expert"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `is_named` is False for a speaker known by kind alone."""

    key: str
    name: str
    kind: str
    """A kind of source, or `agency` or `outlet` for who publishes."""
    is_named: bool = True
    side: str | None = None
    """The key of the side for which he speaks, where he speaks for one."""


class Voices:
    """Finds speakers; `knowledge` tells names, parties and kinds."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._agencies = frozenset(knowledge.sources.agencies)

    def publisher(self, report: Report) -> Speaker:
        """Whose voice the report's own is: the agency that it credits, else the outlet."""
        own = report.agency or report.outlet or _host(report.url) or report.external_id or report.id
        name = self._knowledge.sources.named(own) or own
        is_agency = bool(report.agency) or name in self._agencies
        return Speaker(name_key(name) or name, name, "agency" if is_agency else "outlet")

    def teller(self, sources: Sequence[Source], record: Record) -> Speaker | None:
        """The first who told: the nearest named link of the chain, else the nearest; None: the outlet."""
        speakers = [self.speaker(source, record) for source in sources]
        named = next((one for one in speakers if one and one.is_named), None)
        return named or next((one for one in speakers if one), None)

    def speaker(self, source: Source, record: Record) -> Speaker | None:
        """Who the source is; None where only the outlet can answer for it."""
        known = self._known(source)
        if known is None and self._points_back(source):
            known = self._before(source, record)
        if known is not None:
            return known
        said = self._knowledge.actors.described(source.text)
        if said.country and said.sector in STATE and source.kind in ("government", "military"):
            side = state_of(said.country, self._knowledge)
            return Speaker(side.key, side.name, source.kind, side=side.key)
        if source.kind in VAGUE and not source.name:
            return None
        if source.name and not source.anonymous and name_key(source.name):
            return Speaker(f"name:{name_key(source.name)}", _shown(source), source.kind)
        kind = source.kind.replace("_", " ")
        return (
            None
            if source.kind in VAGUE
            else Speaker(f"unnamed:{source.kind}", f"unnamed {kind}", source.kind, False)
        )

    def _known(self, source: Source) -> Speaker | None:
        """A name of sources.yml or a party of the lexicon."""
        words = source.name or source.text
        listed = self._knowledge.sources.named(words) or (
            self._within(words) if source.kind in ("monitor", "media") else None
        )
        party = self._knowledge.actors.get(source.id) if source.id and not source.anonymous else None
        if listed:
            return Speaker(name_key(listed), listed, source.kind)
        if party is None:
            return None
        side = side_of_party(party, self._knowledge)
        takes_side = party.sector in STATE or source.kind in ("armed_group", "military", "government")
        return Speaker(
            side.key if takes_side else party.id,
            side.name if takes_side else party.name,
            source.kind,
            side=side.key if takes_side else None,
        )

    def _within(self, words: str) -> str | None:
        """A name of sources.yml in a longer phrase: "Observatory director ...", "a SANA reporter"."""
        tokens = words.split()
        for size in range(min(LONGEST, len(tokens)), 0, -1):
            for start in range(len(tokens) - size + 1):
                run = " ".join(tokens[start : start + size]).strip(",.")
                if run[0:1].isupper() and (found := self._knowledge.sources.named(run)):
                    return found
        return None

    def _points_back(self, source: Source) -> bool:
        first = fold(source.text).split()[:1]
        return not source.anonymous and (source.kind == "monitor" or bool(BACK & set(first)))

    def _before(self, source: Source, record: Record) -> Speaker | None:
        """The one speaker of this kind whom the report names."""
        named = {
            known.key: known
            for event in record.events
            for other in event.sources
            if other.kind == source.kind and (known := self._known(other)) is not None
        }
        return next(iter(named.values())) if len(named) == 1 else None


def _shown(source: Source) -> str:
    """The name to show. Who may be a private person is shown by kind; the report has the words."""
    if source.kind in PRIVATE:
        return f"a {source.kind.replace('_', ' ')} source whom the report names"
    return source.name or source.text


def _host(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None
