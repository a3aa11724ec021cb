"""What the coder has at hand for one report: its tree, the knowledge, and what its words say about
each other."""

from collections import Counter
from dataclasses import dataclass

from marsad.coding.coreference import Antecedents
from marsad.coding.sayings import Saying, sayings
from marsad.coding.syntax import Tree
from marsad.coding.with_what import WEAPONS
from marsad.knowledge import Knowledge, PlaceRow
from marsad.model.annotation import Annotation
from marsad.model.span import Span


@dataclass(frozen=True, slots=True)
class Scene:
    """One report under the coder's eyes. `country` is where most of its places lie, None if it names none."""

    tree: Tree
    knowledge: Knowledge
    antecedents: Antecedents
    country: str | None
    near: tuple[PlaceRow, ...]
    """Places that the report names and that bear one reading, to choose between others of one name."""
    sayings: tuple[Saying, ...]
    """Who says what by the words around it."""
    weapons: frozenset[str]
    """Words for weapons, singular: those in general use and those that the knowledge adds."""

    @classmethod
    def of(cls, annotation: Annotation, knowledge: Knowledge) -> "Scene":
        """Prepare a report."""
        tree = Tree.of(annotation)
        rows = _named_places(tree, knowledge)
        countries = Counter(r.country for r in rows if r.country)
        country = countries.most_common(1)[0][0] if countries else None
        near = tuple(dict.fromkeys(r for r in rows if r.country == country and r.lat is not None))
        weapons = WEAPONS | knowledge.words.weapons.keys()
        return cls(tree, knowledge, Antecedents.of(tree), country, near, sayings(tree), weapons)

    @property
    def annotation(self) -> Annotation:
        """The report with its marks."""
        return self.tree.annotation

    @property
    def text(self) -> str:
        """The report's text."""
        return self.tree.text


def _named_places(tree: Tree, knowledge: Knowledge) -> list[PlaceRow]:
    """Every named place of a report as the gazetteer first reads it; names of nations count for their
    country."""
    found = []
    for entity in tree.annotation.entities:
        if entity.label == "LOC":
            row = knowledge.places.find(Span(entity.start, entity.end).of(tree.text))
            found += [row] if row else []
    return found
