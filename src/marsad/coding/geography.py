"""The geography of one report: what its place names mean, all resolved together (`knowledge.place_table`).

A name has one sense in a report, unless the words put it into two places: "Paris, Texas" and "Paris, France";
a bare name then goes with the one last told. A name that the gazetteer lacks harms no other.
"""

from collections.abc import Sequence
from dataclasses import replace

from marsad.coding.outlet_home import home_of
from marsad.coding.place_cues import Cues, cues_about
from marsad.coding.place_doubts import is_about, is_borne, is_definite, is_part, is_stray
from marsad.coding.place_lists import of_one_kind
from marsad.coding.place_names import LOCAL, Named
from marsad.coding.surroundings import Told, surroundings, tied
from marsad.knowledge.place_ranking import Asked, Ranked, is_inside
from marsad.knowledge.place_row import Candidate, PlaceRow
from marsad.knowledge.place_table import rank
from marsad.knowledge.places import BY_NAME, Places, as_read, as_told
from marsad.model.span import Span
from marsad.text.names import plain_key

_BY_WORDS = "where its words put it"


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
        read = [n for s in sorted(set(spans)) if (n := self._read(s, s.of(text)))]
        named = self._in_one_sense(list(of_one_kind(text, read)))
        beside = [n for words in also if (n := self._read(None, words))]
        self._asked = {n.sense: n.asked for n in (*named, *beside)}
        home = home_of(outlet, [n.reading.name for n in named], places)
        self._home = [home] if home else []
        found = rank(self.names)
        self._best = {sense: ranked[0].candidate for sense, ranked in zip(self._asked, found, strict=False)}
        self._named = {n.span: n for n in named}
        own = [(n, self._best[n.sense]) for n in named]
        self._own = {n.span: as_read(best, n.reading) for n, best in own if self._holds(best, n)}
        self._told = [Told(span, row) for span, row in self._own.items()]
        self._spans = sorted(set(spans))
        self._found: dict[Span, PlaceRow | None] = dict(self._own)

    def at(self, span: Span) -> PlaceRow | None:
        """The place that stands at a span, or into which the words put it; None where nobody knows either."""
        if span not in self._found:  # several events ask for one place
            self._found[span] = self._at(span)
        return self._found[span]

    def _at(self, span: Span) -> PlaceRow | None:
        named = None if span in self._named else self._read(span, span.of(self._text))
        if named:
            best = self._best.get(named.sense) or self._rank(named, why=False)[0].candidate
            if self._holds(best, named):
                return as_read(best, named.reading)
        return self._beside(span)

    def _beside(self, span: Span) -> PlaceRow | None:
        """The place that the words put an unknown name into: no finer than that, and not of its own name."""
        place = self._put(span)
        return place.row if place else None

    def _put(self, span: Span) -> Told | None:
        return None if self._is_wide(span) else tied(self._text, span, self._told)

    def placed(self, span: Span) -> str | None:
        """By what a name was placed that nobody knows as a whole; None for all others."""
        named = self._named.get(span) or self._read(span, span.of(self._text))
        if self._put(span) and span not in self._own:
            return _BY_WORDS
        return BY_NAME if named and named.reading.part else None

    def around(self, span: Span) -> PlaceRow | None:
        """The circle in which a name that nobody knows must lie, should it lie where its report is."""
        return None if self._is_wide(span) else surroundings(self._text, span, self._told, self._seat)

    def _is_wide(self, span: Span) -> bool:
        """Whether words name a people or a quarter of the world, which no town holds."""
        words = span.of(self._text)
        return self._places.of_people(words) is not None or self._places.is_compass(words)

    @property
    def _seat(self) -> PlaceRow | None:
        """The town or unit where the outlet sits, if that can be told."""
        found = max((c for h in self._home for c in h.candidates), key=lambda c: c.score, default=None)
        return found.row if found and found.row.precision in LOCAL else None

    def ranked(self, span: Span) -> list[Ranked]:
        """All places that a span may mean, the likeliest first, with reasons."""
        if span not in self._own and (place := self._put(span)):
            return [replace(r, why=(_BY_WORDS, *r.why)) for r in self.ranked(place.span)[:1]]
        named = self._named.get(span) or self._read(span, span.of(self._text))
        return [as_told(r, named.reading) for r in self._rank(named, why=True)] if named else []

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
        told = ((span, self._own.get(span) or self._beside(span)) for span in self._spans)
        return {span: row for span, row in told if row}

    def _holds(self, best: Candidate, named: Named) -> bool:
        """Whether a place is meant at all (`place_doubts`): what only sounds like one, and a mere compass
        word ("Northern", of which there are many), must lie in a country of the report."""
        others = [c for sense, c in self._best.items() if sense[0] != named.sense[0]]
        if is_definite(self._text, named, best) or is_stray(named, best, {c.row for c in others}):
            return False
        exact = [c.row for c in others if c.exact]
        if is_part(named):
            bare = any(n.sense == named.sense and not n.reading.part for n in self._named.values())
            return bare or is_about(named, best, exact)
        if is_borne(self._text, named) and not is_about(named, best, exact):
            return False
        if (best.exact or best.listed) and not self._places.is_compass(named.sense[0]):
            return True
        return any(row.country == best.row.country for row in exact)

    def _rank(self, named: Named, *, why: bool) -> list[Ranked]:
        """The places of one name beside those that the other names mean."""
        others = [Asked((best,)) for sense, best in self._best.items() if sense[0] != named.sense[0]]
        return rank([named.asked, *others, *self._home], why=why)[0]

    def _read(self, span: Span | None, words: str) -> Named | None:
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
        return Named(span or Span(0, 0), reading, candidates, sense)

    def _read_first(self, span: Span | None, words: str) -> Named | None:
        """ "Palmyra, Syria": the name before the comma, put into what stands behind it."""
        first = words.partition(",")[0]
        named = self._read(Span(span.start, span.start + len(first)) if span else None, first)
        return replace(named, span=span or named.span) if named else None

    @staticmethod
    def _in_one_sense(named: Sequence[Named]) -> list[Named]:
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
