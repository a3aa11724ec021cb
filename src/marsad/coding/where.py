"""Where it happened: names to places of the gazetteer, the most specific first; nothing is placed that
is not known. An adjective or a people ("Syrian", "the Russians") is no place."""

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
    # Where a distance is all that is told ("within ten miles of the bridge"), its end is better than nothing.
    there = [s for s in told if not measures_another(scene.tree, s)] or told
    found = [place(scene, s) for s in there]
    rank = {p: n for n, p in enumerate(PRECISIONS)}
    return tuple(sorted(found, key=lambda p: (rank.get(p.precision or "", len(rank)), p.start)))


def place(scene: Scene, span: Span) -> Place:
    """One place; only its words where the gazetteer does not know it."""
    words = span.of(scene.text)
    behind = scene.antecedents.find(span)
    named = behind or span
    row = None if _is_people(scene, named.of(scene.text)) else scene.geography.at(named)
    told = Place(start=span.start, end=span.end, text=words)
    return placed(told, row) if row else told


def _is_place(scene: Scene, span: Span) -> bool:
    """Whether words can name a place: they hold a capital or stand for a name told before ("the city"), and
    are no people."""
    words = span.of(scene.text)
    named = words != words.lower() or scene.antecedents.find(span) is not None
    return named and not _is_people(scene, words)


def _is_people(scene: Scene, words: str) -> bool:
    return scene.knowledge.countries.is_demonym(words)
