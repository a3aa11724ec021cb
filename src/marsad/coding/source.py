"""What is known of one who speaks: name, kind, anonymity."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from marsad.coding.introductions import introductions
from marsad.coding.scene import Scene
from marsad.coding.speaker_phrases import PERSONS
from marsad.coding.syntax import Tree, subtree, top
from marsad.coding.who import mention
from marsad.model.record import Mention, Source
from marsad.model.span import Span


def source(scene: Scene, span: Span, stance: str = "asserts") -> Source:
    """One source as named."""
    named = mention(scene, span)
    known = scene.knowledge.sources
    anonymous = known.is_anonymous(named.text, described(scene, span))
    # Who keeps the name back is not given one by what the report says elsewhere.
    told = replace(named, name=None, id=None) if anonymous and scene.antecedents.find(span) else named
    return Source(
        start=span.start,
        end=span.end,
        text=named.text,
        # Common nouns are no names: "the monitor" is not the outlet called so.
        name=told.name or (None if _common(named.text) else known.named(named.text)),
        id=told.id,
        kind=kind(scene, named),
        anonymous=anonymous,
        stance=stance,
    )


def voices(scene: Scene) -> tuple[Source, ...]:
    """Everybody whose words the report gives, whether or not they tell of an event."""
    spans = [s.speaker for s in scene.sayings] + [q.speaker for q in scene.annotation.quotations if q.speaker]
    return tuple(source(scene, s) for s in dict.fromkeys(spans))


def people(scene: Scene, found: Iterable[Source]) -> frozenset[Span]:
    """The spans of those sources that are one person: named ones, and singular nouns for persons."""
    return frozenset(s.span for s in found if _is_person(scene.tree, s.span))


def _is_person(tree: Tree, span: Span) -> bool:
    entities = (tree.entity_at(i) for i in tree.inside(span))
    named = any(e is not None and e.label == "PER" and e.end <= span.end for e in entities)
    return named or tree.lower(top(tree, span)) in PERSONS


def _common(words: str) -> bool:
    """Whether words hold no name: no capital after the article."""
    first, _, rest = words.partition(" ")
    return (rest if first.lower() in ("the", "a", "an") else words).islower()


def kind(scene: Scene, named: Mention) -> str:
    """The kind of a source: by its words, by the party behind them, else by how a person is introduced."""
    full = scene.antecedents.introduced(named.span)
    phrases = (*_whose(scene, named.span), named.text, named.name, full.of(scene.text) if full else None)
    told = chain((p for p in phrases if p), introductions(scene.tree, named.span))
    kinds = (scene.knowledge.sources.kind_of(p) for p in told)
    return next((k for k in kinds if k != "other"), "other")


def _whose(scene: Scene, span: Span) -> tuple[str | None, ...]:
    """The body behind "its spokesman": in the report's words, and by its own name."""
    body = scene.antecedents.owner(span)
    return (body.of(scene.text), mention(scene, body).name) if body else ()


def described(scene: Scene, span: Span) -> str:
    """A source's words with what is said of it: its relative clause, and "speaking on condition of"
    right after it."""
    tree = scene.tree
    tokens = tree.inside(span)
    if not tokens:
        return span.of(scene.text)
    end = max(tokens[-1], *subtree(tree, top(tree, span)))
    after = tokens[-1] + 1 + (tree.word(tokens[-1] + 1) == ",")
    if tree.lower(after) in ("who", "speaking") or tree.upos(after) == "VERB":
        end = max(end, tree.bounds(tokens[0])[-1])
    return tree.span(tokens[0], min(end, tree.bounds(tokens[0])[-1])).of(scene.text)
