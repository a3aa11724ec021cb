"""Where it happened: names to places of the gazetteer, the most specific first. What the gazetteer does not
know is placed by what it lies in, if the report tells that, and keeps its own words for a name. An adjective
or a people ("Syrian", "the Russians") is no place."""

from dataclasses import replace

from marsad.coding.distances import measures_another
from marsad.coding.metonymy import stands_for_somebody
from marsad.coding.scene import Scene
from marsad.knowledge.place_row import placed
from marsad.model.annotation import Scored
from marsad.model.record import Place
from marsad.model.span import Span

PRECISIONS = ("point", "settlement", "admin2", "admin1", "country", "region")
"""Most specific first."""


def places(scene: Scene, spans: list[Scored]) -> tuple[Place, ...]:
    """The places of an event, most specific first; those of one precision in order of the text."""
    spoken = (Span(s.start, s.end) for s in spans if not stands_for_somebody(scene, s))
    told = [s for s in spoken if _is_place(scene, s)]
    # A dateline is where the reporter is; talks are told from where they are held, and often name no other.
    told = [s for s in told if not _is_dateline(scene, s)] or told
    # Where a distance is all that is told ("within ten miles of the bridge"), its end is better than nothing.
    there = [s for s in told if not measures_another(scene.tree, s)] or told
    found = [place(scene, s) for s in there]
    return tuple(sorted(found, key=lambda p: (_rank(p), p.start)))


def _rank(place: Place) -> float:
    """Lowest first. What lies in a town comes before it, what lies in wider ground before that and units."""
    rank = {p: n for n, p in enumerate(PRECISIONS)}
    told = rank.get(place.precision or "", len(rank))
    return min(told, rank["admin2"]) - 0.5 if place.lies_in else told


def place(scene: Scene, span: Span) -> Place:
    """One place; with the degrees and the precision of what it lies in, and no name or number, where the
    gazetteer does not know it; only its words where nobody knows that either."""
    words = span.of(scene.text)
    behind = scene.antecedents.find(span)
    named = behind or span
    told = Place(start=span.start, end=span.end, text=words)
    if _is_people(scene, named.of(scene.text)):
        return told
    if inside := scene.geography.container(named):
        return replace(placed(told, inside.row), name=None, geonameid=None)
    row = scene.geography.at(named)
    return placed(told, row) if row else told


def _is_place(scene: Scene, span: Span) -> bool:
    """Whether words can name a place: they hold a capital or stand for a name told before ("the city"), and
    are no people."""
    words = span.of(scene.text)
    named = words != words.lower() or scene.antecedents.find(span) is not None
    return named and not _is_people(scene, words)


def _is_dateline(scene: Scene, span: Span) -> bool:
    """Whether words are those of the report's dateline, before its first sentence."""
    report = scene.annotation.report
    if not report.dateline or not (title := len(report.title or "")) <= span.start:
        return False
    start = report.text.find(report.dateline, title)
    return start <= span.start < start + len(report.dateline)


def _is_people(scene: Scene, words: str) -> bool:
    return scene.knowledge.countries.is_demonym(words)
