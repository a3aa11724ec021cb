"""The kind of a source by its words: "rebel commander" is armed_group, "a source at the hospital" medical.

The noun phrase's head is asked first, then what stands behind its prepositions. A carrier ("spokesman",
"source", "statement") has the kind of the words before it, else of those after its preposition, else its own.
"""

import re
from collections.abc import Iterable, Mapping

from marsad.knowledge.countries import keys_of, tokens_of

_LONGEST = 5
_STOPS = frozenset(["who", "whom", "which", "that", "citing", "quoting"])
_OF = frozenset(["of", "at", "from", "in", "for", "with", "on", "to"])
_BEHIND = re.compile(r"\s+(?:close to|of|at|from|in|for|with)\s+")
# Who holds a place says nothing about who speaks there: "officials in the rebel-held city".
_HELD = re.compile(r"\b[\w.]+[-‐‑–](?:besieged|controlled|held|occupied)\b")


class SourceWords:
    """The words of sources.yml that show a kind."""

    def __init__(self, kinds: Mapping[str, Iterable[str]], carriers: Iterable[str]) -> None:
        self._kinds: dict[str, str] = {}
        for kind, words in kinds.items():
            for w in words:
                self._kinds.setdefault(" ".join(source_keys(w)), kind)
        self._across = {e: kind for e, kind in self._kinds.items() if not _OF.isdisjoint(e.split())}
        self._carriers = frozenset(carriers)

    def kind_of(self, words: str) -> str:
        """The source kind that `words` tell; "" for none. "Other" is the weakest: what stands behind a
        preposition may tell more.
        """
        keys = source_keys(_HELD.sub(" ", words))
        told = f" {' '.join(keys)} "
        if across := next((kind for e, kind in self._across.items() if f" {e} " in told), ""):
            return across
        weak = own = ""
        for part in segments(keys):
            core = self._without_carriers(part)
            kind = self._last(core)
            if kind and (own or kind != "other"):
                return kind
            weak = weak or kind
            if core != part:
                own = own or self._last(part)
        return weak or own

    def spoken_for(self, words: str) -> list[str]:
        """Those for whom a carrier speaks: the words before it ("an SDF statement") and those behind its
        preposition ("a source close to the SDF"); none where the head is no carrier.
        """
        head, *behind = _BEHIND.split(words, maxsplit=1)
        tokens = head.split()
        while tokens and tokens[-1].casefold() in self._carriers:
            tokens.pop()
        before = " ".join(tokens)
        return [w for w in (before, *behind) if w] if before != " ".join(head.split()) else []

    def _without_carriers(self, part: tuple[str, ...]) -> tuple[str, ...]:
        while part and part[-1] in self._carriers:
            part = part[:-1]
        return part

    def _last(self, part: tuple[str, ...]) -> str:
        """The kind of the last expression that has one, the longest that ends there."""
        for end in range(len(part), 0, -1):
            for start in range(max(0, end - _LONGEST), end):
                if kind := self._kinds.get(" ".join(part[start:end])):
                    return kind
        return ""


def source_keys(words: str) -> tuple[str, ...]:
    """Words as sources are looked up."""
    return keys_of(tokens_of(words))


def segments(keys: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words cut at prepositions, up to a relative clause."""
    found: list[tuple[str, ...]] = []
    start = 0
    for at, key in enumerate((*keys, "")):
        if key in _OF or key in _STOPS or not key:
            found.append(keys[start:at])
            start = at + 1
            if key in _STOPS:
                break
    return [s for s in found if s]
