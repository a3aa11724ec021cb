""" "Turkey, which supports the rebels", "the observatory, which Omar heads", "Tehran backs the government":
verbs that describe in the present; as past acts they are events (record.md, rule 9)."""

from collections.abc import Iterator

from marsad.coding.phrases import phrase_at
from marsad.coding.rows import parties_after, parties_before
from marsad.coding.syntax import Tree, listed, phrase_before
from marsad.coding.ties.bearers import RELATIVES, ends_name, name_follows, over
from marsad.coding.ties.found import BACKS, LEADS, OPPOSES, Found, tie
from marsad.model.span import Span

ONE: dict[str, str] = {
    **dict.fromkeys(listed("supports backs sponsors funds finances"), BACKS),
    **dict.fromkeys(listed("heads leads commands"), LEADS),
    "opposes": OPPOSES,
}
"""Forms with one subject."""
MANY: dict[str, str] = {
    **dict.fromkeys(listed("support back sponsor fund finance"), BACKS),
    "oppose": OPPOSES,
}
"""Forms with several."""
GOING_ON: dict[str, str] = {
    **dict.fromkeys(listed("supporting backing sponsoring funding financing arming"), BACKS),
    **dict.fromkeys(listed("leading heading"), LEADS),
    "opposing": OPPOSES,
}
PERFECT: dict[str, str] = dict.fromkeys(listed("supported backed sponsored funded financed armed"), BACKS)
"""Forms after "has" or "have": what began long ago and goes on."""
VERBS = ONE.keys() | MANY.keys() | GOING_ON.keys() | PERFECT.keys()


def clauses(tree: Tree) -> Iterator[Found]:
    """Ties told by a verb between two parties, in order of the text."""
    for i in tree.where(VERBS, 1):
        k = over(tree, i, "AUX", "ADV")
        auxiliaries = {tree.lower(j) for j in range(k, i)}
        type_ = _told(tree, i, auxiliaries)
        if type_ is None:
            continue
        bearers = _bearers(tree, i, k, many=tree.lower(i) in MANY or bool(auxiliaries & {"are", "have"}))
        row = parties_after(tree, i + 1)
        for other in (*row[:1], *(s for s in row[1:] if name_follows(tree, tree.inside(s)[0]))):
            for bearer in bearers:
                yield from tie(tree, type_, (bearer, _ahead_of(tree, other, bearer)), (i, i))


def _ahead_of(tree: Tree, other: Span, bearer: Span) -> Span:
    """A phrase up to a name that belongs to the bearer: "the team" of "leading the team Ake Zeri"."""
    if not other.start < bearer.start < other.end:
        return other
    return tree.span(tree.inside(other)[0], tree.inside(bearer)[0] - 1)


def _told(tree: Tree, i: int, auxiliaries: set[str]) -> str | None:
    """The relation that a verb tells of, if it is in the present or has gone on since, and not denied."""
    word = tree.lower(i)
    if auxiliaries & {"not", "n't", "never", "will", "would", "may", "could", "might"}:
        return None
    if word in ONE and tree.upos(i) in ("VERB", "NOUN", "AUX"):
        return ONE[word]
    if word in MANY and tree.upos(i) == "VERB" and tree.upos(i - 1) in ("NOUN", "PROPN", "PRON", "ADV"):
        return MANY[word]
    if word in PERFECT and tree.lower(i + 1) != "by" and auxiliaries & {"has", "have"}:
        return PERFECT[word] if "been" not in auxiliaries else None
    going = word in GOING_ON and (auxiliaries & {"is", "are", "been"} or GOING_ON[word] == LEADS)
    return GOING_ON[word] if going and tree.upos(i) == "VERB" else None


def _bearers(tree: Tree, i: int, k: int, *, many: bool) -> list[Span]:
    """Who does it: the row or phrase before the verb or its relative pronoun; a person named behind "the
    scientist leading the team"."""
    relative = tree.lower(k - 1) in RELATIVES
    if relative or tree.lower(i) not in GOING_ON or k < i:
        row = parties_before(tree, k - relative)
        return row if many else row[-1:]
    before = phrase_before(tree, i)
    if before is None:
        return []
    return [(None if ends_name(tree, i - 1) else _person_behind(tree, i + 1)) or before]


def _person_behind(tree: Tree, i: int) -> Span | None:
    """A person's name behind the phrase at token i: "the team Ake Zeri", "the team, Ake Zeri"."""
    phrase = phrase_at(tree, i)
    last = tree.inside(phrase)[-1] if phrase else i
    entity = tree.entity_at(last) or tree.entity_at(last + 1 + (tree.word(last + 1) == ","))
    return Span(entity.start, entity.end) if entity and entity.label == "PER" else None
