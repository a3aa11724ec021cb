"""Who says so: agencies, outlets and monitors by name, and the kind of a source by its words."""

from collections.abc import Mapping
from functools import lru_cache

from marsad.knowledge.actors import Actors
from marsad.knowledge.countries import keys_of, tokens_of
from marsad.knowledge.records import SourceFacts
from marsad.text.names import name_key

_LONGEST = 5
_STOPS = frozenset(["who", "whom", "which", "that", "citing", "quoting"])
_OF = frozenset(["of", "at", "from", "in", "for", "with", "on"])


class Sources:
    """The names and words of sources.yml."""

    def __init__(self, facts: SourceFacts, actors: Actors) -> None:
        self.agencies: Mapping[str, tuple[str, ...]] = facts.agencies
        """Short name -> ways it is written."""
        self.outlets: Mapping[str, tuple[str, ...]] = facts.outlets
        self.monitors: Mapping[str, tuple[str, ...]] = facts.monitors
        self.anonymity = facts.anonymity
        self._actors = actors
        self._sectors = facts.sectors
        self._names = {
            **{name_key(w): (short, "media") for short, ways in facts.outlets.items() for w in ways},
            **{name_key(w): (short, "media") for short, ways in facts.agencies.items() for w in ways},
            **{name_key(w): (short, "monitor") for short, ways in facts.monitors.items() for w in ways},
        }
        self._kinds: dict[str, str] = {}
        for kind, words in facts.kinds.items():
            for w in words:
                self._kinds.setdefault(" ".join(keys_of(tokens_of(w))), kind)
        self._cues = tuple(f" {' '.join(keys_of(tokens_of(cue)))} " for cue in facts.anonymity)
        self.kind_of = lru_cache(maxsize=8192)(self._kind_of)

    def named(self, words: str) -> str | None:
        """Short name of the agency, outlet or monitor that `words` are, if they are one."""
        found = self._names.get(name_key(words)) or self._names.get(name_key(_without_article(words)))
        return found[0] if found else None

    def is_anonymous(self, words: str) -> bool:
        """Whether `words` (a source and the clause about it) keep the speaker's name back."""
        told = f" {' '.join(keys_of(tokens_of(words)))} "
        return any(cue in told for cue in self._cues)

    def _kind_of(self, words: str) -> str:
        """The source kind (ontology) that `words` show by name, head noun or party; else "other"."""
        bare = _without_article(words)
        if known := self._names.get(name_key(bare)):
            return known[1]
        party = self._actors.find(words)
        if party is not None and (kind := self._sectors.get(party.sector)) and kind != "other":
            return self._by_words(keys_of(tokens_of(party.name))) if kind == "ngo" else kind
        return self._by_words(keys_of(tokens_of(bare))) or self._by_description(words)

    def _by_words(self, keys: tuple[str, ...]) -> str:
        """The kind of the last telling expression, first before a preposition, then after; "" for none."""
        segments = _segments(keys)
        for segment in segments:
            for end in range(len(segment), 0, -1):
                for start in range(max(0, end - _LONGEST), end):
                    kind = self._kinds.get(" ".join(segment[start:end]))
                    if kind and not (kind == "other" and segment is not segments[-1]):
                        return kind
        return ""

    def _by_description(self, words: str) -> str:
        sector = self._actors.describe(words).sector
        return self._sectors.get(sector or "UNK", "other")


def _without_article(words: str) -> str:
    first, _, rest = words.strip().partition(" ")
    return rest if first.lower() in {"the", "a", "an"} else words


def _segments(keys: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words cut at prepositions, up to a relative clause."""
    segments: list[tuple[str, ...]] = []
    start = 0
    for at, key in enumerate((*keys, "")):
        if key in _OF or key in _STOPS or not key:
            segments.append(keys[start:at])
            start = at + 1
            if key in _STOPS:
                break
    return [s for s in segments if s]
