"""Towns that the annotator took for persons or bodies: far from the wars that it learned, "Kherson" looks
like a surname. Where ground is what changes hands, the gazetteer decides."""

from dataclasses import replace

from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree
from marsad.model.annotation import Entity
from marsad.model.span import Span
from marsad.text.names import name_key

LABELS = ("PER", "ORG")


def with_towns(scene: Scene) -> Tree:
    """The tree of a report, names of persons and bodies that only the gazetteer knows marked as places."""
    towns = {e: replace(e, label="LOC") for e in scene.annotation.entities if _is_town(scene, e)}
    if not towns:
        return scene.tree
    return replace(scene.tree, names=tuple(towns.get(e, e) if e else None for e in scene.tree.names))


def _is_town(scene: Scene, entity: Entity) -> bool:
    """Whether a name is a place's as written, no known party's, and not the last name of a person named in
    full elsewhere."""
    words = Span(entity.start, entity.end).of(scene.text)
    if entity.label not in LABELS or scene.knowledge.actors.find(words):
        return False
    full = scene.antecedents.persons.get(words.split()[-1].lower())
    if full is not None and full.of(scene.text) != words:
        return False
    row = scene.knowledge.places.find(words, near=scene.near, country=scene.country)
    return row is not None and name_key(row.name) == name_key(words)
