"""The geography of one report: what its place names mean, all resolved together (`knowledge.place_table`).

A name has one sense in a report, unless the words put it into two places: "Paris, Texas" and "Paris, France";
a bare name then goes with the one last told. A name that the gazetteer lacks harms no other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.coding.outlet_home import home_of
from marsad.coding.place_cues import Cues, cues_about
from marsad.knowledge.place_ranking import Asked, Ranked, is_inside
from marsad.knowledge.place_row import Candidate, PlaceRow
from marsad.knowledge.place_table import rank
from marsad.knowledge.place_words import Reading
from marsad.knowledge.places import Places, as_read
from marsad.model.span import Span
from marsad.text.names import plain_key

_Sense = tuple[str, tuple[str, ...], frozenset[tuple[str, str]]]
"""A name, the kinds that its words ask for, and what they put it into."""


@dataclass(frozen=True, slots=True)
class _Named:
    """One place where a name stands, as it may be read there."""

    span: Span
    reading: Reading
    candidates: tuple[Candidate, ...]
    sense: _Sense


class Geography:
    """The places that a report names."""

    def __init__(
        self,
        text: str,
        spans: Sequence[Span],
        places: Places,
        *,
        outlet: str | None = None,
        also: Sequence[str] = (),
    ) -> None:
        """`also`: names told beside the text, such as the dateline's."""
        self._text = text
        self._places = places
        named = self._in_one_sense([n for s in sorted(set(spans)) if (n := self._read(s, s.of(text)))])
        beside = [n for words in also if (n := self._read(None, words))]
        self._asked = {n.sense: _asked(n) for n in (*named, *beside)}
        home = home_of(outlet, [n.reading.name for n in named], places)
        self._home = [home] if home else []
        found = rank(self.names)
        self._best = {sense: ranked[0].candidate for sense, ranked in zip(self._asked, found, strict=False)}
        self._named = {n.span: n for n in named}
        self._placed: dict[Span, PlaceRow | None] = {}

    def at(self, span: Span) -> PlaceRow | None:
        """The place that stands at a span, None where the gazetteer has none."""
        if span not in self._placed:  # several events ask for one place
            self._placed[span] = self._at(span)
        return self._placed[span]

    def _at(self, span: Span) -> PlaceRow | None:
        named = self._named.get(span) or self._read(span, span.of(self._text))
        if named is None:
            return None
        best = self._best.get(named.sense) or self._rank(named, why=False)[0].candidate
        return as_read(best, named.reading) if self._holds(best, named.sense) else None

    def ranked(self, span: Span) -> list[Ranked]:
        """All places that a span may mean, the likeliest first, with reasons."""
        named = self._named.get(span) or self._read(span, span.of(self._text))
        return self._rank(named, why=True) if named else []

    @property
    def names(self) -> list[Asked]:
        """Each name in each sense, and last where the outlet sits, if that can be told."""
        return [*self._asked.values(), *self._home]

    def number_of(self, span: Span) -> int | None:
        """Which of `names` stands at a span."""
        named = self._named.get(span)
        return None if named is None else list(self._asked).index(named.sense)

    @property
    def rows(self) -> dict[Span, PlaceRow]:
        """Where a name stands -> its place."""
        told = ((span, n, self._best[n.sense]) for span, n in self._named.items())
        return {span: as_read(best, n.reading) for span, n, best in told if self._holds(best, n.sense)}

    def _holds(self, best: Candidate, sense: _Sense) -> bool:
        """Whether a place is meant at all: what only sounds like one, and a mere compass word ("Northern", of
        which there are many), must lie in a country of the report."""
        if (best.exact or best.listed) and not self._places.is_compass(sense[0]):
            return True
        others = (c for s, c in self._best.items() if s[0] != sense[0] and c.exact)
        return any(c.row.country == best.row.country for c in others)

    def _rank(self, named: _Named, *, why: bool) -> list[Ranked]:
        """The places of one name beside those that the other names mean."""
        others = [Asked((best,)) for sense, best in self._best.items() if sense[0] != named.sense[0]]
        return rank([_asked(named), *others, *self._home], why=why)[0]

    def _read(self, span: Span | None, words: str) -> _Named | None:
        """A name as it may be read where it stands; None where the gazetteer has no place for it."""
        people = self._places.is_people(words)
        fitting = self._places.of_people(words) if people else self._places.fitting(words)
        if fitting is None and "," in words:
            return self._read_first(span, words)
        fitting = fitting or self._places.of_people(words)
        if fitting is None:
            return None
        reading, candidates = fitting
        cues = cues_about(self._text, span, self._places) if span else Cues()
        inside = cues.inside if any(is_inside(c.row, cues.inside) for c in candidates) else frozenset()
        sense = (plain_key(reading.name), reading.kinds or cues.kinds, inside)
        return _Named(span or Span(0, 0), reading, candidates, sense)

    def _read_first(self, span: Span | None, words: str) -> _Named | None:
        """ "Palmyra, Syria": the name before the comma, put into what stands behind it."""
        first = words.partition(",")[0]
        named = self._read(Span(span.start, span.start + len(first)) if span else None, first)
        return replace(named, span=span or named.span) if named else None

    @staticmethod
    def _in_one_sense(named: Sequence[_Named]) -> list[_Named]:
        """Bare names with what the same name was last put into, or is later on."""
        last: dict[str, frozenset[tuple[str, str]]] = {}
        for name in reversed(named):
            if name.sense[2]:
                last[name.sense[0]] = name.sense[2]
        found = []
        for name in named:
            key, kinds, inside = name.sense
            last[key] = inside or last.get(key, frozenset())
            found.append(replace(name, sense=(key, kinds, last[key])))
        return found


def _asked(named: _Named) -> Asked:
    word, kinds, inside = named.sense
    return Asked(named.candidates, word, kinds, inside)
