"""Frames by their words: what a lemma, or an expression of several, means as an event."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from marsad.knowledge.records import Frame

# Words that may stand between the parts of a verb's expression: "took full control", "opened heavy
# machine-gun fire".
MOST_BETWEEN = 3


class Match(NamedTuple):
    """Frames found at a place in a sentence, and the places of the words that make up the expression."""

    frames: tuple[Frame, ...]
    places: tuple[int, ...]


class Frames:
    """All frames.

    Those of one word are ordered: the more conditions a frame asks, the earlier it is tried.
    """

    def __init__(self, frames: Iterable[Frame], lights: Iterable[str] = ()) -> None:
        self.lights = frozenset(lights)
        """Verbs that only carry a noun's event: their subject is the noun's actor."""
        self._of: dict[tuple[str, ...], list[Frame]] = {}
        for frame in frames:
            self._of.setdefault(_parts(frame.words), []).append(frame)
        for told in self._of.values():
            told.sort(key=lambda f: -len(f.when))
        self._tagged = {
            (parts, pos): tuple(f for f in told if pos in (None, f.pos))
            for parts, told in self._of.items()
            for pos in (None, *{f.pos for f in told})
        }
        self._starting: dict[tuple[str, str | None], list[tuple[str, ...]]] = {}
        for parts, pos in sorted(self._tagged, key=lambda tagged: len(tagged[0]), reverse=True):
            self._starting.setdefault((parts[0], pos), []).append(parts)

    def __iter__(self) -> Iterator[Frame]:
        return (frame for told in self._of.values() for frame in told)

    def __len__(self) -> int:
        return sum(map(len, self._of.values()))

    def of(self, words: str, pos: str | None = None) -> tuple[Frame, ...]:
        """Frames of these lemmas ("take control", "air-strike"); `pos`: verb, noun, adjective; None: any."""
        return self._tagged.get((_parts(words), pos), ())

    def begins(self, lemma: str) -> bool:
        """Whether an expression begins with a lemma."""
        parts = _parts(lemma)
        return bool(parts) and (parts[0], None) in self._starting

    def match(self, lemmas: Sequence[str], at: int, pos: str | None = None) -> Match | None:
        """The longest expression from `lemmas[at]` on; a verb's parts may have a few words between them."""
        if at >= len(lemmas) or not self.begins(lemmas[at]):
            return None
        begun = self._starting.get((_parts(lemmas[at])[0], pos), ())
        told = _told(lemmas, at) if begun else []
        near = {part for part, _ in told}
        for parts in (p for p in begun if near.issuperset(p)):
            frames = self._tagged[parts, pos]
            between = MOST_BETWEEN if frames[0].pos == "verb" else 0
            places = _places(parts, told, between)
            if places is not None:
                return Match(frames, places)
        return None


@lru_cache(maxsize=8192)
def _parts(words: str) -> tuple[str, ...]:
    return tuple(words.casefold().replace("-", " ").split())


def _told(lemmas: Sequence[str], at: int) -> list[tuple[str, int]]:
    """Lemmas from `at` on with their places, hyphenated ones in parts, as far as an expression can reach."""
    reach = range(at, min(len(lemmas), at + 6 * (MOST_BETWEEN + 1)))
    return [(part, place) for place in reach for part in _parts(lemmas[place])]


def _places(parts: tuple[str, ...], told: list[tuple[str, int]], between: int) -> tuple[int, ...] | None:
    found = [0]
    for part in parts[1:]:
        reach = range(found[-1] + 1, min(len(told), found[-1] + 2 + between))
        at = next((i for i in reach if told[i][0] == part), None)
        if at is None:
            return None
        found.append(at)
    return tuple(dict.fromkeys(told[i][1] for i in found))
