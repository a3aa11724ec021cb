"""Who did it and to whom: the spans of parties made whole, and the parties that they name."""

from collections.abc import Iterable

from marsad.coding.coreference import PRONOUNS
from marsad.coding.home import located, native, whose
from marsad.coding.scene import Scene
from marsad.coding.syntax import NAMES, Tree, hyphen_behind, listed, noun_phrase, subtree, top
from marsad.knowledge.actors import UNKNOWN, Identity
from marsad.knowledge.records import Party
from marsad.model.annotation import Scored
from marsad.model.record import Mention
from marsad.model.span import Span

_LEFT = ("det", "amod", "nummod", "compound", "nmod:poss", "advmod", "det:predet")
"""Relations by which words before a noun belong to its phrase."""
# More words than these before a party are more likely a slip of the parser than a part of its phrase.
_MOST = 5


def accepted(roles: Iterable[Scored], role: str) -> list[Scored]:
    """The spans of a role in order of the text, the surest first where two overlap."""
    own = [r for r in roles if r.role == role]
    if len(own) < 2:
        return own
    kept: list[Scored] = []
    for s in sorted(own, key=lambda s: -s.score):
        if all(s.end <= k.start or k.end <= s.start for k in kept):
            kept.append(s)
    return sorted(kept, key=lambda s: s.start)


def told(tree: Tree, roles: Iterable[Scored], role: str) -> list[Span]:
    """What is proposed for a role: its accepted spans, pieces of one phrase put together."""
    return joined(tree, (Span(s.start, s.end) for s in accepted(roles, role)))


def joined(tree: Tree, spans: Iterable[Span]) -> list[Span]:
    """Spans of one role, those that are pieces of one noun phrase put together: "the" and "Republic of
    Iran". What a comma, a conjunction or a verb parts stays apart."""
    made: list[Span] = []
    for span in sorted(spans):
        if made and _one_phrase(tree, made[-1], span):
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    cleaned = [_without_edges(tree, s) for s in made] if len(tree) else made
    return [s for s in cleaned if any(_names(tree, i) for i in tree.inside(s)) or not len(tree)]


def _names(tree: Tree, i: int) -> bool:
    """Whether a word can name somebody by itself: no article, no "least" of "at least ten"."""
    return tree.upos(i) not in _EMPTY and tree.lower(i) not in _DEGREES


_EMPTY = ("DET", "PUNCT", "ADP", "PART", "CCONJ", "SCONJ", "AUX", "SYM")
"""Parts of speech that alone name nobody."""
_DEGREES = listed("least more over up")


_BEFORE = frozenset(("against", "among", "between", "by", "for", "from", "of", "on", "to", "with"))
"""Prepositions that stand before a party and are no part of its phrase, as those of "at least ten" are."""


def _without_edges(tree: Tree, span: Span) -> Span:
    """A span without the conjunctions, prepositions and marks at its edges; one that begins or ends within a
    hyphenated word ("-backed militias", "two-") takes in the whole word, one that ends with an article
    ("ten of the") the noun of that."""
    own = list(tree.inside(span))
    own.extend(range(own[-1] + 1, _end(tree, own[-1]) + 1) if len(own) > 1 else ())
    while len(own) > 1 and (tree.upos(own[-1]) in ("PUNCT", "CCONJ", "ADP") and tree.word(own[-1]) != ")"):
        own.pop()
    while len(own) > 1 and _opens_nothing(tree, own[0]):
        own.pop(0)
    if own and tree.word(own[0]) == "-" and own[0] and tree.annotation.tokens[own[0] - 1].end == span.start:
        own.insert(0, own[0] - 1)
    return tree.span(own[0], own[-1]) if own else span


def _end(tree: Tree, last: int) -> int:
    """The token with which a phrase ends that breaks off at an article or within a hyphenated word."""
    end = last
    while end + 1 in tree.bounds(last) and hyphen_behind(tree, end):
        end += 1
    unfinished = end > last or tree.upos(end) == "DET"
    noun = tree.head(end) if unfinished and tree.upos(end) in ("DET", "ADJ", "NUM") else -1
    return noun if end < noun <= end + _MOST and noun in tree.bounds(last) else end


def _opens_nothing(tree: Tree, i: int) -> bool:
    mark = tree.upos(i) in ("PUNCT", "CCONJ", "SCONJ") and tree.word(i) not in ("-", "(", "[")
    return mark or (tree.upos(i) == "ADP" and tree.lower(i) in _BEFORE)


def abreast(tree: Tree, spans: Iterable[Span]) -> list[Span]:
    """Spans of one role without those that only describe another of them: parties that share a role stand
    side by side, so Iran is left out of "Iraqi militias supported by Iran"."""
    row = list(spans)
    tops = {top(tree, s) for s in row}
    return [s for s in row if not _describes(tree, top(tree, s), tops)]


def _describes(tree: Tree, i: int, others: set[int]) -> bool:
    """Whether a token hangs on one of the others, and not as one more in a row with it."""
    for above in (i, *tree.ancestors(i)):
        if above != i and above in others:
            return True
        if tree.relation(above).partition(":")[0] in _ROW:
            return False
    return False


_ROW = ("conj", "appos", "list", "parataxis", "dep")
"""Relations by which parties stand in a row: lists are often parsed as appositions."""


def _one_phrase(tree: Tree, left: Span, right: Span) -> bool:
    between = tree.inside(Span(left.end, right.start)) if left.end < right.start else range(0)
    if len(between) > _MOST or any(_parts(tree, i) for i in between):
        return False
    head = top(tree, Span(left.start, right.end))
    return head >= 0 and noun_phrase(tree, head).holds(Span(left.start, right.end))


def _parts(tree: Tree, i: int) -> bool:
    """Whether a token parts what stands before it from what stands behind."""
    adposition = tree.upos(i) == "ADP" and tree.lower(i) != "of"
    return adposition or tree.word(i) in (",", ";", ":") or tree.upos(i) in ("CCONJ", "SCONJ", "PRON", "AUX")


def whole(tree: Tree, span: Span) -> Span:
    """A proposed span as a whole phrase: names whole, and with the determiner, count and adjectives
    that belong to its head."""
    start, end = span.start, span.end
    for i in tree.inside(span):
        entity = tree.entity_at(i)
        if entity and entity.label not in ("DATE", "QUANT"):
            start, end = min(start, entity.start), max(end, entity.end)
    first = tree.inside(Span(start, end))[:1]
    head = top(tree, Span(start, end))
    if head < 0 or tree.upos(head) not in ("NOUN", "PROPN"):
        return Span(start, end)
    own = {i for k in tree.kids(head, *_LEFT) for i in subtree(tree, k)}
    left = first[0]
    while left - 1 in own and _belongs(tree, left - 1, start):
        left -= 1
    return Span(min(start, tree.starts[left]), end) if first[0] - left <= _MOST else Span(start, end)


def _belongs(tree: Tree, i: int, start: int) -> bool:
    """Whether a phrase that begins at a character may take in the token before it: an article, count,
    adjective or participle, but no name of its own."""
    modifies = (
        tree.upos(i) in ("DET", "ADJ", "NUM", "ADV") or tree.relation(i) == "amod" or tree.word(i) == "-"
    )
    entity = tree.entity_at(i)
    return (
        modifies
        and tree.lower(i) != "that"
        and (entity is None or entity.label not in NAMES or entity.end > start)
    )


def mention(scene: Scene, span: Span) -> Mention:
    """The party that a span names, by itself or through what it stands for. The span stays where the
    word is."""
    words = span.of(scene.text)
    behind = scene.antecedents.find(span)
    country = whose(scene, span) if behind is None else None
    named, known = words, UNKNOWN if is_pronoun(words) else _identity(scene, words, country)
    if known.party and _is_somebody_else(scene, words, known.party):
        known = scene.knowledge.actors.described(words)
    if known.party is None and behind is not None:
        named = behind.of(scene.text)
        known = UNKNOWN if is_pronoun(named) else _identity(scene, named, scene.country)
    if known.party is None and behind is None:
        known = _forces_of(scene, span) or known
    return Mention(
        start=span.start,
        end=span.end,
        text=words,
        name=_name(known.party, named, behind),
        id=known.party.id if known.party else None,
        country=known.country or _home(scene, span, named, known),
        sector=known.sector,
        head=_head(scene.tree, span),
    )


_FORCES = listed("army fighters forces gunmen military soldiers troops units")
_STAFF = listed("employees personnel staff staffers volunteers workers")
_STATE = frozenset(("GOV", "MIL"))


def _forces_of(scene: Scene, span: Span) -> Identity | None:
    """Whose "its troops" and "two of its staff" are: of a state or its body the country's army, of a group
    the group; staff are those of whom they work for."""
    tokens = scene.tree.inside(span)
    last = scene.tree.lower(tokens[-1]) if tokens else ""
    if last not in _FORCES | _STAFF:
        return None
    owner = scene.antecedents.owner(scene.tree.span(tokens[-1], tokens[-1]))
    known = _identity(scene, owner.of(scene.text), scene.country) if owner else UNKNOWN
    if known.sector in _STATE and known.country and last in _FORCES:
        return _identity(scene, "army", known.country)
    return known if known.party else None


def _home(scene: Scene, span: Span, named: str, known: Identity) -> str | None:
    """The country of a party whose words do not tell it."""
    return None if known.party else located(scene, span) or native(scene, named, known.sector)


def _identity(scene: Scene, words: str, country: str | None) -> Identity:
    """Who is named, on the report's date; of parties that share a name, the one of `country`."""
    return scene.knowledge.actors.identify(words, country=country, on=scene.day)


def _is_somebody_else(scene: Scene, words: str, party: Party) -> bool:
    """Whether a last name stands for another person, whom the report names in full: a private person is not
    taken for a public one of that name."""
    if len(words.split()) != 1:
        return False
    names = (Span(e.start, e.end).of(scene.text) for e in scene.annotation.entities if e.label == "PER")
    full = [n for n in names if " " in n and _last(n) == _last(words)]
    return bool(full) and all(_identity(scene, n, scene.country).party != party for n in full)


def _last(name: str) -> str:
    return name.lower().split()[-1].removeprefix("al-")


def is_pronoun(words: str) -> bool:
    """Whether words are one pronoun."""
    return words.lower() in PRONOUNS


def _name(party: Party | None, named: str, behind: Span | None) -> str | None:
    """The party's own name; for a pronoun or bare noun without a known party, the words that it stands
    for."""
    if party:
        return party.name
    return named if behind is not None else None


def _head(tree: Tree, span: Span) -> str | None:
    i = top(tree, span)
    return tree.word(i) if i >= 0 else None
