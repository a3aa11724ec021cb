"""The geography of one report: what its place names mean, all resolved together (`knowledge.place_table`).

A name has one sense in a report, unless the words put it into two places: "Paris, Texas" and "Paris, France";
a bare name then goes with the one last told. A name that the gazetteer lacks harms no other.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from marsad.coding.containers import Container, container
from marsad.coding.outlet_home import home_of
from marsad.coding.place_cues import Cues, cues_about
from marsad.coding.place_doubts import (
    is_about,
    is_acronym,
    is_borne,
    is_common,
    is_definite,
    is_elsewhere,
    is_part,
    is_stray,
)
from marsad.coding.place_lists import of_one_kind
from marsad.coding.place_names import LOCAL, Named
from marsad.coding.place_ties import tied
from marsad.coding.surroundings import Told, circle, ground, likeliest, told_at
from marsad.knowledge.place_ranking import Asked, Ranked, is_inside
from marsad.knowledge.place_row import Candidate, PlaceRow
from marsad.knowledge.place_table import rank
from marsad.knowledge.place_words import Reading
from marsad.knowledge.places import BY_NAME, Places, as_read, as_told
from marsad.model.span import Span
from marsad.text.names import plain_key

_BY_WORDS = "where its words put it"
_ELSEWHERE = "where the report puts it elsewhere"
_TOP = Span(0, 0)
_UNKNOWN = "the gazetteer has no such place there"
_WIDE = ("admin1", "country")
# Of names whose likeliest place is less likely than this, 7 of 33 mean it in the visible sets of geoparsing:
# what is so often wrong stays open.
_LEAST_LIKELY = 0.3
# What stands before the abbreviation of a unit: a town, or the party of who sits for it.
_BEFORE_SHORT = re.compile(r"(?:\w, |\(|\b[DR]-)$")
_LONGEST_BEFORE = 3


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
        self._best = {sense: likeliest(ranked) for sense, ranked in zip(self._asked, found, strict=False)}
        self._named = {n.span: n for n in named}
        best = [(n, self._best[n.sense]) for n in named]
        told = [told_at(n.span, b, n.reading) for n, b in best if self._holds(b, n)]
        self._told = [t for t in told if not self._is_finer(t, told)]
        self._own = {t.span: t.row for t in self._told}
        self._beside = [told_at(_TOP, self._best[n.sense], n.reading) for n in beside]
        self._spans = sorted(set(spans))
        self._unknown = [s for s in self._spans if s not in self._own]
        self._known: dict[Span, PlaceRow | None] = dict(self._own)
        self._containers: dict[Span, Container | None] = {}

    def at(self, span: Span) -> PlaceRow | None:
        """The place that stands at a span, or into which the words put it; None where nobody knows either."""
        if known := self._at(span):
            return known
        return put.row if (put := self._put(span)) else None

    def _at(self, span: Span) -> PlaceRow | None:
        """The place that a name is the name of, in whole or in part."""
        if span not in self._known:  # several events ask for one place
            named = None if span in self._named else self._read(span, span.of(self._text))
            best = named and (self._best.get(named.sense) or likeliest(self._rank(named, why=False)))
            held = named and best and self._holds(best, named)
            self._known[span] = as_read(best.candidate, named.reading) if named and best and held else None
        return self._known[span]

    def container(self, span: Span) -> Container | None:
        """What a name lies in that no gazetteer knows (`containers`); None for all others.

        What the report itself does not mark as a name of a place is put nowhere but by its words.
        """
        if span not in self._containers:
            self._containers[span] = None if self._at(span) or self._is_wide(span) else self._contained(span)
        return self._containers[span]

    def _contained(self, span: Span) -> Container | None:
        if put := self._put(span):
            return Container(put.row, f"in {put.row.name}, {_BY_WORDS}")
        if put := self._put_elsewhere.get(plain_key(span.of(self._text))):
            return Container(put.row, f"in {put.row.name}, {_ELSEWHERE}")
        if not any(span.overlaps(s) for s in self._spans):
            return None
        return container(self._text, span, [*self._told, *self._beside])

    def _put(self, span: Span) -> Told | None:
        """The place that the words put an unknown name into: no finer than that, and not of its own name."""
        return None if self._is_wide(span) else tied(self._text, span, self._told, self._unknown)

    @cached_property
    def _put_elsewhere(self) -> dict[str, Told]:
        """Unknown names that the words put into a place somewhere: they lie there wherever they are told."""
        return {plain_key(s.of(self._text)): put for s in self._unknown if (put := self._put(s))}

    def _is_finer(self, one: Told, told: Sequence[Told]) -> bool:
        """Whether the words put what only bears the name of a unit into a town: "University of Kansas,
        Wichita"."""
        if one.row.precision not in _WIDE or not self._named[one.span].reading.part:
            return False
        put = tied(self._text, one.span, told)
        return put is not None and put.row.precision == "settlement"

    def placed(self, span: Span) -> str | None:
        """By what a name was placed that nobody knows as a whole; None for all others."""
        if inside := self.container(span):
            return f"{inside.because} ({_UNKNOWN})"
        named = self._named.get(span) or self._read(span, span.of(self._text))
        return BY_NAME if named and named.reading.part else None

    def around(self, span: Span) -> PlaceRow | None:
        """The circle in which a name that nobody knows must lie, should it lie where its report is."""
        if self._is_wide(span):
            return None
        put, found = self._put(span), ground(span, self._told)
        row = put.row if put else found.place if found else self._seat
        return circle(row) if row else None

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
        """Where a name stands -> its place, or what it lies in."""
        told = ((s, self._own.get(s) or ((c := self.container(s)) and c.row)) for s in self._spans)
        return {span: row for span, row in told if row}

    def _holds(self, ranked: Ranked, named: Named) -> bool:
        """Whether a place is meant at all (`place_doubts`): what only sounds like one, and a mere compass
        word ("Northern", of which there are many), must lie in a country of the report."""
        if ranked.likely < _LEAST_LIKELY:
            return False
        best = ranked.candidate
        others = [r.candidate for sense, r in self._best.items() if sense[0] != named.sense[0]]
        if is_definite(self._text, named, best) or is_stray(named, best, {c.row for c in others}):
            return False
        if is_elsewhere(self._text, named, best, self._places):
            return False
        exact = [c.row for c in others if c.exact]
        if is_acronym(named, best, exact) or is_common(named, best, exact):
            return False
        if is_part(named):
            same = (n for n in self._named.values() if n.sense == named.sense and not n.reading.part)
            bare = any(not is_borne(self._text, n, best) for n in same)
            return bare or is_about(named, ranked, exact)
        if is_borne(self._text, named, best) and not is_about(named, ranked, exact):
            return False
        if (best.exact or best.listed) and not self._places.is_compass(named.sense[0]):
            return True
        return any(row.country == best.row.country for row in exact)

    def _rank(self, named: Named, *, why: bool) -> list[Ranked]:
        """The places of one name beside those that the other names mean."""
        others = [Asked((r.candidate,)) for sense, r in self._best.items() if sense[0] != named.sense[0]]
        return rank([named.asked, *others, *self._home], why=why)[0]

    def _read(self, span: Span | None, words: str) -> Named | None:
        """A name as it may be read where it stands; None where the gazetteer has no place for it."""
        people = self._places.is_people(words)
        fitting = self._shortened(span, words) if span else None
        fitting = fitting or (self._places.of_people(words) if people else self._places.fitting(words))
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

    def _shortened(self, span: Span, words: str) -> tuple[Reading, tuple[Candidate, ...]] | None:
        """The unit of an abbreviation whose dot stands outside of the name or nowhere: "Ocala, Fla"."""
        before = self._text[max(0, span.start - _LONGEST_BEFORE) : span.start]
        fitting = self._places.fitting(f"{words}.") if _BEFORE_SHORT.search(before) else None
        written_so = self._places.of_name(words)
        if fitting is None or any(c.row.name == words for c in written_so):
            return None
        units = (c for c in fitting[1] if c.row.precision == "admin1" and c not in written_so)
        return (fitting[0], found) if (found := tuple(units)) else None

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
