"""Who "they", "the group" and "SOHR" are: pronouns, definite descriptions, and acronyms that the report
introduces.

The span of a mention never moves; what is found here is only the name that stands behind it. When in doubt,
nothing is found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from marsad.coding.parties import COMMON_GROUPS, NAMED, is_party, singular
from marsad.coding.syntax import Tree, listed, noun_phrase, subtree, top
from marsad.model.annotation import Entity
from marsad.model.span import Span

PERSON = listed("he she him her his hers himself herself")
THING = listed("it its itself")
MANY = listed("they them their theirs themselves")
RELATIVE = listed("who whom which that whose")
PRONOUNS = PERSON | THING | MANY | RELATIVE
# How many sentences back a pronoun and a definite noun may look: pronouns in news refer one or two
# sentences back.
NEAR, FAR = 2, 12
# Words to either side of a name that can belong to the phrase that introduces a person.
PHRASE = 12
# Nouns after "the" that stand for a named party or place, and what the name must be or contain for it.
DESCRIPTIONS: dict[str, str] = {
    **dict.fromkeys(
        ("group", "organisation", "organization", "faction", "militia", "movement", "alliance", "coalition"),
        "group",
    ),
    **dict.fromkeys(("monitor", "observatory", "watchdog"), "monitor"),
    **dict.fromkeys(
        ("city", "town", "village", "province", "district", "region", "governorate", "area", "enclave"),
        "place",
    ),
    **dict.fromkeys(
        ("president", "minister", "commander", "leader", "spokesman", "spokeswoman", "governor", "general"),
        "person",
    ),
    **dict.fromkeys(
        listed(
            """
            agency army association battalion brigade cartel charity commission committee company corps
            council court federation foundation front gang guard hospital institute league ministry mission
            network party union
            """
        ),
        "word",
    ),
}
# "The town" is no name that more likely stands for who rules there.
_LITERAL = 0.5
_OFFICES = frozenset(noun for noun, kind in DESCRIPTIONS.items() if kind == "person")
_ACRONYM = re.compile(r"\(\s*(?:known as |or |the )?([A-Z][A-Za-z]{0,3}[A-Z][A-Za-z]{0,3})\s*\)")


@dataclass(frozen=True, slots=True)
class Antecedents:
    """What a report's own words say about each other: `acronyms` maps a short form to the span of its
    long form."""

    tree: Tree
    acronyms: dict[str, Span]
    persons: dict[str, Span]
    """A person's last name -> the first full name that ends with it."""
    barred: Mapping[str, Set[str]] = field(default_factory=dict)
    """A noun ("army"), or what DESCRIPTIONS makes of it ("group") -> names that it does not stand for."""

    @classmethod
    def of(cls, tree: Tree, barred: Mapping[str, Set[str]] | None = None) -> "Antecedents":
        """Read the acronyms of a report."""
        return cls(tree, dict(_acronyms(tree)), _persons(tree), barred or {})

    def introduced(self, span: Span) -> Span | None:
        """Where the report says who a person is: the phrase around the first full name, with what it adds
        to it ("the group's spokesman Omar Zeri", "Omar Zeri, mayor of Tora")."""
        words = span.of(self.tree.text).split()
        full = self.persons.get(words[-1].lower()) if words else None
        if full is None:
            return None
        tokens = subtree(self.tree, top(self.tree, full), frozenset(("acl:relcl", "conj", "parataxis")))
        near = [i for i in tokens if abs(i - self.tree.at(full.start)) <= PHRASE]
        return self.tree.span(near[0], near[-1]) if near else full

    def owner(self, span: Span) -> Span | None:
        """Who stands behind the possessive of a phrase: "its spokesman", "their troops"."""
        owners = self.tree.kids(top(self.tree, span), "nmod:poss")
        return self.find(self.tree.span(owners[0], owners[0])) if owners else None

    def find(self, span: Span) -> Span | None:
        """The words that name what `span` refers to; None if it names something itself or nothing is
        found."""
        tree, words = self.tree, span.of(self.tree.text)
        bare = words[4:] if words[:4].lower() == "the " else words
        if bare in self.acronyms:
            return self.acronyms[bare]
        tokens = tree.inside(span)
        if not tokens:
            return None
        if len(tokens) == 1 and tree.lower(tokens[0]) in PRONOUNS:
            return self._pronoun(tokens[0])
        return self._description(tokens)

    def _pronoun(self, i: int) -> Span | None:
        word = self.tree.lower(i)
        if word in RELATIVE:
            return self._relative(i)
        wanted = _person if word in PERSON else _several if word in MANY else _single
        if word in THING and (held := self._who_says(i) or self._same_sentence(i)):
            return held
        barred = self.barred.get("group", frozenset())
        named = self._named_before(i, NEAR, subjects_first=True)
        return next((s for s in named if wanted(self.tree, s) and s.of(self.tree.text) not in barred), None)

    def _relative(self, i: int) -> Span | None:
        """The noun that a relative clause hangs on."""
        verb = next((k for k in self.tree.ancestors(i) if self.tree.relation(k) == "acl:relcl"), -1)
        head = self.tree.head(verb) if verb >= 0 else -1
        return noun_phrase(self.tree, head) if head >= 0 else None

    def _who_says(self, i: int) -> Span | None:
        """The body that says what the token stands in: "the army said it had left"."""
        tree = self.tree
        said = next((k for k in (i, *tree.ancestors(i)) if tree.relation(k) == "ccomp"), -1)
        verb = tree.head(said) if said >= 0 else -1
        # "Claimed the attack and said": both are the first verb's subject.
        while verb >= 0 and tree.relation(verb) == "conj" and not tree.kids(verb, "nsubj"):
            verb = tree.head(verb)
        heads = tree.kids(verb, "nsubj") if verb >= 0 else ()
        speakers = (_whole(tree, k) for k in heads if k < i and is_party(tree, k))
        return next((s for s in speakers if _single(tree, s)), None)

    def _same_sentence(self, i: int) -> Span | None:
        """A body named earlier in the sentence: "the army and its allies" points no further back."""
        tree = self.tree
        for k in range(i - 1, tree.bounds(i).start - 1, -1):
            if tree.upos(k) in ("NOUN", "PROPN") and is_party(tree, k) and _single(tree, _whole(tree, k)):
                return _whole(tree, k)
        return None

    def _description(self, tokens: range) -> Span | None:
        """A definite noun without a name of its own ("the group") and the name before it that it fits."""
        tree = self.tree
        last = tokens[-1]
        kind = DESCRIPTIONS.get(singular(tree.lower(last)))
        bare = len(tokens) == 2 and tree.lower(tokens[0]) in ("the", "this", "that")
        if kind is None or not bare or tree.word(last)[:1].isupper():
            return None
        noun = singular(tree.lower(last))
        barred = {*self.barred.get(noun, ()), *self.barred.get(kind, ())}
        named = self._named_before(tokens[0], FAR)
        fitting = (s for s in named if _fits(tree, s, kind, noun) and s.of(tree.text) not in barred)
        return next(fitting, None) if kind != "person" else self._office(noun, list(fitting))

    def _office(self, noun: str, persons: Sequence[Span]) -> Span | None:
        """Who is introduced by a noun ("the minister"); else who is introduced by no other such noun."""
        told = {s: (self.introduced(s) or s).of(self.tree.text).lower() for s in persons}
        offices = {s: _OFFICES.intersection(map(singular, re.findall(r"\w+", told[s]))) for s in persons}
        called = (s for s in persons if noun in offices[s])
        return next(called, next((s for s in persons if not offices[s]), None))

    def _named_before(self, i: int, sentences: int, *, subjects_first: bool = False) -> Iterator[Span]:
        """Names and common nouns of parties before token i, nearest sentence first; within a sentence
        subjects or last first."""
        tree = self.tree
        here = tree.sentence(i)
        for place in range(here, max(here - sentences, 0) - 1, -1):
            s = tree.annotation.sentences[place]
            heads = [k for k in range(s.first, min(s.last, i)) if _names(tree, k, told=subjects_first)]
            heads.sort(key=lambda k: (subjects_first and not tree.relation(k).startswith("nsubj"), -k))
            yield from (_whole(tree, k) for k in heads)


def _persons(tree: Tree) -> dict[str, Span]:
    """Last names and the first full names that end with them."""
    found: dict[str, Span] = {}
    for entity in sorted(tree.annotation.entities, key=lambda e: e.start):
        words = Span(entity.start, entity.end).of(tree.text).split()
        if entity.label == "PER" and len(words) > 1:
            found.setdefault(words[-1].lower(), Span(entity.start, entity.end))
    return found


def _acronyms(tree: Tree) -> Iterator[tuple[str, Span]]:
    """Short forms in brackets after the words whose initials they are, or after a name."""
    for match in _ACRONYM.finditer(tree.text):
        before = tree.at(match.start() - 1) if match.start() else -1
        if before < 0:
            continue
        entity = tree.entity_at(before)
        if entity and entity.end <= match.start():
            yield match[1], Span(entity.start, entity.end)
        elif (first := _initials(tree, before, match[1])) is not None:
            yield match[1], tree.span(first, before)


def _initials(tree: Tree, last: int, short: str) -> int | None:
    """The first of the tokens up to `last` whose capitals spell the short form."""
    letters = [c for c in short if c.isupper()]
    i = last
    for letter in reversed(letters):
        while i in tree.bounds(last) and not tree.word(i)[:1].isupper():
            i -= 1
        if i not in tree.bounds(last) or tree.word(i)[0] != letter:
            return None
        i -= 1
    return i + 1


def _names(tree: Tree, i: int, *, told: bool) -> bool:
    """Whether token i heads a name or a common noun of a party or place: the last word of its entity,
    or a noun of the lists; with `told` also a description that says which ("the defence ministry")."""
    entity = tree.entity_at(i)
    if entity is not None:
        return entity.end == tree.span(i, i).end and entity.label in NAMED | {"LOC"} - {"NOR"}
    return (
        tree.upos(i) in ("NOUN", "PROPN")
        and is_party(tree, i)
        and (singular(tree.lower(i)) not in DESCRIPTIONS or (told and _says_which(tree, i)))
    )


def _says_which(tree: Tree, i: int) -> bool:
    return any(tree.relation(k) in ("compound", "amod", "nmod:poss") for k in tree.children[i])


def _whole(tree: Tree, i: int) -> Span:
    entity = tree.entity_at(i)
    return Span(entity.start, entity.end) if entity else noun_phrase(tree, i)


def _label(tree: Tree, span: Span) -> Entity | None:
    i = top(tree, span)
    return tree.entity_at(i) if i >= 0 else None


def _person(tree: Tree, span: Span) -> bool:
    entity = _label(tree, span)
    return entity is not None and entity.label == "PER"


def _several(tree: Tree, span: Span) -> bool:
    """Whether "they" may mean it: a plural noun, or a body of many."""
    entity, last = _label(tree, span), tree.inside(span)[-1]
    if entity is not None:
        return entity.label in ("ORG", "ARM")
    word = tree.lower(last)
    return singular(word) != word or word in COMMON_GROUPS


def _single(tree: Tree, span: Span) -> bool:
    """Whether "it" may mean it: a body, a state but no mere where ("from Norland"), or a singular common
    noun for one."""
    entity, last = _label(tree, span), tree.inside(span)[-1]
    if entity is not None and entity.label == "LOC":
        return tree.relation(top(tree, span)) not in ("obl", "nmod")
    if entity is not None:
        # Capitals throughout are no person, even if the annotator takes them for one.
        return entity.label in ("ORG", "ARM") or tree.word(last).isupper()
    word = tree.lower(last)
    return word in COMMON_GROUPS or (singular(word) == word and tree.word(last)[:1].isupper())


def _fits(tree: Tree, span: Span, kind: str, noun: str) -> bool:
    """Whether a name can be called by a definite noun."""
    entity, words = _label(tree, span), span.of(tree.text).lower()
    if kind == "word":
        return noun in words.split() and words not in (noun, f"the {noun}")
    if entity is None:
        return False
    if kind == "monitor":
        return entity.label == "ORG" and any(
            w in words for w in ("observatory", "monitor", "network", "watch")
        )
    allowed = {"group": ("ARM", "ORG"), "place": ("LOC",), "person": ("PER",)}[kind]
    literal = kind != "place" or entity.literal is None or entity.literal > _LITERAL
    return literal and entity.label in allowed and (kind != "group" or "observatory" not in words)
