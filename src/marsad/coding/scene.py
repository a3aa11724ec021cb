"""What the coder has at hand for one report: its tree, the knowledge, and what its words say about
each other."""

from collections import Counter
from dataclasses import dataclass

from marsad.coding.called import not_called
from marsad.coding.coreference import Antecedents
from marsad.coding.geography import Geography
from marsad.coding.in_office import latest_day
from marsad.coding.sayings import Saying, sayings
from marsad.coding.syntax import Tree
from marsad.coding.with_what import WEAPONS
from marsad.knowledge import Knowledge, PlaceRow
from marsad.model.annotation import Annotation
from marsad.model.span import Span

_NAMES_OF_PLACES = ("LOC", "FAC", "NOR")


@dataclass(frozen=True, slots=True)
class Scene:
    """One report under the coder's eyes. `country` is where most of its places lie, None if it names none."""

    tree: Tree
    knowledge: Knowledge
    antecedents: Antecedents
    country: str | None
    named: tuple[tuple[int, str], ...]
    """Every country that the report names, by name, adjective or people, with the token right behind it."""
    geography: Geography
    """What the place names of the report mean."""
    near: tuple[PlaceRow, ...]
    """Places that the report names in that country, to choose between others of one name."""
    sayings: tuple[Saying, ...]
    """Who says what by the words around it."""
    weapons: frozenset[str]
    """Words for weapons, singular: those in general use and those that the knowledge adds."""
    in_office: tuple[str, str] | None
    """Of a report without a date, the day that offices tell, and the words that told it (in_office.py)."""

    @classmethod
    def of(cls, annotation: Annotation, knowledge: Knowledge) -> "Scene":
        """Prepare a report."""
        tree = Tree.of(annotation)
        geography = _geography(tree, knowledge)
        rows = [
            row
            for e in annotation.entities
            if e.label == "LOC" and (row := geography.at(Span(e.start, e.end)))
        ]
        countries = Counter(r.country for r in rows if r.country)
        country = countries.most_common(1)[0][0] if countries else None
        near = tuple(dict.fromkeys(r for r in rows if r.country == country and r.lat is not None))
        weapons = WEAPONS.union(knowledge.words.weapons)
        named = tuple((spot.end, spot.code) for spot in knowledge.countries.every(tree.words))
        behind = Antecedents.of(tree, not_called(tree, knowledge, geography))
        told = None if annotation.report.published else latest_day(tree, knowledge)
        return cls(tree, knowledge, behind, country, named, geography, near, sayings(tree), weapons, told)

    @property
    def annotation(self) -> Annotation:
        """The report with its marks."""
        return self.tree.annotation

    @property
    def day(self) -> str | None:
        """The day for which parties are asked, ISO 8601: the report's date, else what its offices tell."""
        return self.annotation.report.published or (self.in_office[0] if self.in_office else None)

    @property
    def text(self) -> str:
        """The report's text."""
        return self.tree.text


def _geography(tree: Tree, knowledge: Knowledge) -> Geography:
    """Names of places and of peoples: these tell of their countries."""
    report = tree.annotation.report
    spans = [Span(e.start, e.end) for e in tree.annotation.entities if e.label in _NAMES_OF_PLACES]
    beside = [report.dateline] if report.dateline and report.dateline not in tree.text else []
    outlet = report.outlet or report.url
    return Geography(tree.text, spans, knowledge.places, outlet=outlet, also=beside)
