"""Who says so: agencies, outlets and monitors by name, and the kind of a source.

1. A name of sources.yml decides: "SOHR", "Al-Monitor".
2. A party of the lexicon has the kind of its sector, or a closer one that its name tells.
3. Else the words tell (source_words.py), and where they do not, the party that they describe.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from marsad.knowledge.actors import Actors
from marsad.knowledge.records import Party, SourceFacts
from marsad.knowledge.source_words import SourceWords, segments, source_keys
from marsad.knowledge.states import is_state
from marsad.text.names import name_key

# The Arabic article at the front of a name: without it "Al Monitor" would be any monitor.
_AL = re.compile(r"^(?:al|el)(?:\s+|[-‐‑–])(?=\w)", re.I)
# Sectors so wide that the party's name may tell more: a ministry of defence, a charity of doctors.
_WIDE = frozenset(["government", "ngo"])
_ARTICLES = frozenset(["the", "a", "an"])
_ONE = frozenset(["a", "an", "one", "another"])


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
            **{_name(w): (short, "media") for short, ways in facts.outlets.items() for w in ways},
            **{_name(w): (short, "media") for short, ways in facts.agencies.items() for w in ways},
            **{_name(w): (short, "monitor") for short, ways in facts.monitors.items() for w in ways},
        }
        self._words = SourceWords(facts.kinds, facts.carriers)
        self._cues = tuple(f" {' '.join(source_keys(cue))} " for cue in facts.anonymity)
        self._unnamed = frozenset(facts.unnamed)
        self._unnamed_one = frozenset(facts.unnamed_one)
        self.kind_of = lru_cache(maxsize=8192)(self._kind_of)

    def named(self, words: str) -> str | None:
        """Short name of the agency, outlet or monitor that `words` are, if they are one."""
        found = self._names.get(_name(words)) or self._names.get(_name(_without_article(words)))
        return found[0] if found else None

    def is_anonymous(self, words: str, clause: str = "") -> bool:
        """Whether a source keeps the speaker's name back: `words` name it, `clause` is what is said of it.

        They may say so ("who asked not to be named"), or the words give a calling without a name ("a source
        at the ministry").
        """
        told = f" {' '.join(source_keys(words))} {' '.join(source_keys(clause))} "
        return any(map(told.__contains__, self._cues)) or self._is_unnamed(source_keys(words))

    def _is_unnamed(self, keys: tuple[str, ...]) -> bool:
        """Whether the head is a bare calling; of some ("a witness") only when it is one person.

        "The official" points back to somebody who may have been named.
        """
        first = next(iter(segments(keys)), ("",))
        if first[-1] in self._unnamed:
            return first[-1].startswith("source") or first[0] != "the"
        return first[-1] in self._unnamed_one and first[0] in _ONE

    def _kind_of(self, words: str) -> str:
        """The source kind (ontology) that `words` show by name, party or head noun; else "other"."""
        bare = _without_article(words)
        if known := self._names.get(_name(bare)):
            return known[1]
        party = self._actors.find(words) or self._spoken_for(bare)
        kind = self._sectors.get(party.sector, "other") if party else "other"
        if party is None or kind == "other":
            return self._by_words(words, bare)
        return (kind in _WIDE and self._words.kind_of(party.name)) or kind

    def _spoken_for(self, words: str) -> Party | None:
        """The party of the lexicon for which a source speaks. Who is only *in* a country does not speak for
        it.
        """
        found = (self._actors.find(part) for part in self._words.spoken_for(words))
        return next((p for p in found if p and not is_state(p)), None)

    def _by_words(self, words: str, bare: str) -> str:
        described = self._sectors.get(self._actors.describe(words).sector or "UNK", "other")
        return self._words.kind_of(bare) or described


def _name(words: str) -> str:
    """The key of a name, with the Arabic article if it begins with one."""
    return f"al {name_key(words)}" if _AL.match(words.strip()) else name_key(words)


def _without_article(words: str) -> str:
    first, _, rest = words.strip().partition(" ")
    return rest if first.lower() in _ARTICLES else words
