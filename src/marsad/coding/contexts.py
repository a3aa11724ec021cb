"""What an event is about: PLOVER contexts by its frame, its modes, its parties' sectors and the words of
its sentence."""

from collections.abc import Iterable

from marsad.coding.scene import Scene
from marsad.coding.what import Candidate
from marsad.model.record import Mention


def contexts(
    scene: Scene, candidate: Candidate, actors: Iterable[Mention], recipients: Iterable[Mention]
) -> tuple[str, ...]:
    """The contexts of an event in the ontology's order."""
    tree = scene.tree
    words = tree.bounds(tree.at(candidate.proposal.start)) if len(tree) else range(0)
    acting = {m.sector for m in actors if m.sector}
    found = set(
        scene.knowledge.contexts.of(
            candidate.type,
            modes=candidate.mode,
            actors=acting,
            sectors=acting | {m.sector for m in recipients if m.sector},
            lemmas=[tree.lemma(i) for i in words],
        )
    )
    if candidate.match:
        found.update(candidate.match.frame.contexts)
    return tuple(c for c in scene.knowledge.ontology.contexts if c in found)
