"""Who speaks: one key for every way in which reports name a speaker, an outlet or an agency.

1. An agency, outlet or monitor of sources.yml is itself, also by its staff ("the Observatory's director").
2. A party of the lexicon is itself, a body of a state or a unit of a group its side (sides.py): offices and
   forces of one state speak with one voice.
3. Words that name nobody ("a monitoring group", "the ministry") are the one monitor, state or group of that
   kind that the same report names. Reports name their source once and describe it after.
4. A speaker without a name goes back to the link of the chain that carries him, if that has a name
   ("SANA said, citing a military source"). Else he is known by his kind alone: of two unnamed military
   sources nobody can tell whether they are one, and Marsad counts one.
5. Who is only called a source, an activist, or media is nobody: the outlet answers for what it carries.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlsplit

from marsad.knowledge import Knowledge
from marsad.knowledge.records import Party
from marsad.link.weighing.sides import STATE, Side, side_of_party, state_of
from marsad.link.weighing.speaker import KINDS, NGO, OFFICIAL, PRIVATE, VAGUE, Speaker
from marsad.model.record import Record, Source
from marsad.model.report import Report
from marsad.text.names import fold, name_key

__all__ = ["Voices"]

# Words of the longest name that is looked for in a longer phrase: "Syrian Observatory for Human Rights".
LONGEST = 5
# Words that point back to a speaker named before.
BACK = frozenset({"the", "it", "he", "she", "they", "his", "her", "its", "their"})
# Where somebody has a seat: "Britain-based", "UK-based".
_BASED = re.compile(r"\b([A-Z][\w.]*)-based\b")


class Voices:
    """Finds speakers; `knowledge` tells names, parties and kinds."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._agencies = frozenset(knowledge.sources.agencies)
        self._within = lru_cache(maxsize=8192)(self._find_within)
        self._seats = lru_cache(maxsize=256)(self._find_seats)
        self._named_in = lru_cache(maxsize=256)(self._find_in)

    def publisher(self, report: Report) -> Speaker:
        """Whose voice the report's own is: the agency that it credits, else the outlet."""
        own = report.agency or report.outlet or _host(report.url)
        if own is None:
            return Speaker(f"report:{report.id}", report.external_id or report.title or report.id, "outlet")
        name = self._knowledge.sources.named(own) or own
        is_agency = bool(report.agency) or name in self._agencies
        return Speaker(name_key(name) or name, name, "agency" if is_agency else "outlet")

    def teller(self, sources: Sequence[Source], record: Record) -> Speaker | None:
        """The first who told: the nearest named link of the chain, else the nearest; None: the outlet."""
        speakers = [one for source in sources if (one := self.speaker(source, record)) is not None]
        return next((one for one in speakers if one.is_named), next(iter(speakers), None))

    def speaker(self, source: Source, record: Record) -> Speaker | None:
        """Who the source is; None where only the outlet can answer for it."""
        if self._is_seat(source, record.report.text):
            source = replace(source, id=None, name=None, kind="monitor")
        known = self._known(source) or self._described(source) or self._before(source, record)
        if known is not None or source.kind in VAGUE:
            return known
        of = "monitor" if source.kind in NGO else source.kind
        kind = KINDS.get(of, of)
        if source.name and not source.anonymous and name_key(source.name):
            name = f"{kind} named in the report" if source.kind in PRIVATE else source.name
            return Speaker(f"name:{name_key(source.name)}", name, source.kind)
        return Speaker(f"unnamed:{of}", f"unnamed {kind}", of, is_named=False)

    def _is_seat(self, source: Source, text: str) -> bool:
        """Whether the country is only the speaker's seat: "the Britain-based monitor", and then "it"."""
        if not source.id or not source.id.startswith("country:"):
            return False
        return text.startswith("-based", source.end) or (_is_back(source) and source.id in self._seats(text))

    def _find_seats(self, text: str) -> frozenset[str]:
        parties = (self._knowledge.actors.find(words) for words in _BASED.findall(text))
        return frozenset(party.id for party in parties if party is not None)

    def _known(self, source: Source) -> Speaker | None:
        """A name of sources.yml or a party of the lexicon."""
        listed = self._knowledge.sources.named(source.known_as)
        if listed is None and source.kind in ("monitor", "media"):
            listed = self._within(source.known_as)
        if listed is not None:
            return Speaker(name_key(listed), listed, source.kind)
        party = self._knowledge.actors.get(source.id) if source.id and not source.anonymous else None
        if party is None or (party.sector in STATE and source.kind not in (*OFFICIAL, "other")):
            return None
        return self._party(party, source.kind)

    def _party(self, party: Party, kind: str) -> Speaker:
        side = side_of_party(party, self._knowledge)
        if party.sector in STATE and party.country:
            return _official(side, kind)
        if kind in ("armed_group", "military", "government"):
            return Speaker(side.key, side.name, kind, side=side.key)
        return Speaker(party.id, party.name, kind)

    def _described(self, source: Source) -> Speaker | None:
        """An official without a name whose words tell the state: "a Turkish security official"."""
        if source.kind not in OFFICIAL:
            return None
        said = self._knowledge.actors.described(source.text)
        if said.country is None or said.sector not in STATE:
            return None
        return _official(state_of(said.country, self._knowledge), source.kind)

    def _before(self, source: Source, record: Record) -> Speaker | None:
        """The one of this kind whom the report names."""
        if source.kind in NGO:
            named = self._named_in(record.report.text)
            return Speaker(name_key(named[0]), named[0], "monitor") if len(named) == 1 else None
        if source.kind not in OFFICIAL and not _is_back(source):
            return None
        found = {one.key: one for one in self._named_alike(source, record)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _named_alike(self, source: Source, record: Record) -> Iterator[Speaker]:
        alike = OFFICIAL if source.kind in OFFICIAL else {source.kind}
        for event in record.events:
            for other in event.sources:
                known = self._known(other) if other.kind in alike else None
                if known is not None and (source.kind not in OFFICIAL or known.side is not None):
                    yield known

    def _find_in(self, text: str) -> tuple[str, ...]:
        """The monitors that a text names."""
        monitors = self._knowledge.sources.monitors
        return tuple(short for short, ways in monitors.items() if any(_has(text, way) for way in ways))

    def _find_within(self, words: str) -> str | None:
        """A name of sources.yml in a longer phrase: "Observatory director ...", "a SANA reporter"."""
        tokens = words.split()
        for size in range(min(LONGEST, len(tokens)), 0, -1):
            for start in range(len(tokens) - size + 1):
                run = " ".join(tokens[start : start + size]).strip(",.")
                if run[:1].isupper() and (found := self._knowledge.sources.named(run)):
                    return found
        return None


def _is_back(source: Source) -> bool:
    return bool(BACK & set(fold(source.text).split()[:1]))


def _official(side: Side, kind: str) -> Speaker:
    return Speaker(side.key, f"officials of {side.name}", kind, side=side.key)


def _has(text: str, name: str) -> bool:
    at = text.find(name)
    while at >= 0:
        if not (text[at - 1 : at].isalnum() or text[at + len(name) : at + len(name) + 1].isalnum()):
            return True
        at = text.find(name, at + 1)
    return False


def _host(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None
