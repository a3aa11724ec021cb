"""What stands in a row: "A", "B" and "C" in "A, B and C", in "A B and C" whose comma the copy lost, and in
"A as well as B"."""

from collections.abc import Callable

from marsad.coding.parties import party_part
from marsad.coding.phrases import DASHES, phrase_at, phrase_ending
from marsad.coding.syntax import POSSESSIVE, Tree, listed
from marsad.model.span import Span

Item = Callable[[Tree, int], tuple[Span, int] | None]
"""Reads what begins at a token: its span and the token after it; None if nothing of the kind begins there."""
GoesOn = Callable[[Tree, int, int], bool]
"""Whether what stands between two tokens (the second excluded) goes on with a row, and begins no clause."""

CLOSING = (("and",), ("or",), (",", "and"), ("as", "well", "as"), ("along", "with"), ("together", "with"))
"""Words before the last thing of a row."""
_CLOSERS = frozenset(words[-1] if words[0] == "," else words[0] for words in CLOSING)
SOME_OF = listed("members elements remnants supporters some most many")
"""Words that name a party with what follows "of"."""


def row(tree: Tree, i: int, item: Item, goes_on: GoesOn) -> list[Span]:
    """The things in a row from token i on. A row that no "and" closes is no row: its commas part
    something else, and only its first thing counts."""
    found: list[Span] = []
    closed = False
    while (read := item(tree, i)) is not None and (not found or goes_on(tree, i, read[1])):
        found.append(read[0])
        width: int | None = _closing(tree, read[1])
        if width:
            closed = True
        elif closed or (width := _parting(tree, read[1])) is None:
            break
        i = read[1] + width
    return found if closed else found[:1]


def closes(tree: Tree, i: int) -> bool:
    """Whether a row that begins at token i can be closed in its sentence."""
    return not _CLOSERS.isdisjoint(tree.lowers[i : tree.bounds(i).stop + 1])


def _closing(tree: Tree, i: int) -> int:
    """How many words from token i on announce the last thing of a row; 0 if none do."""
    return max((len(c) for c in CLOSING if all(tree.lower(i + k) == w for k, w in enumerate(c))), default=0)


def _parting(tree: Tree, i: int) -> int | None:
    """How many signs part two things of a row at token i: a comma, or nothing between two names of a kind."""
    if tree.word(i) == ",":
        return 1
    left, right = tree.entity_at(i - 1), tree.entity_at(i)
    return 0 if left and right and left != right and left.label == right.label else None


def no_clause(tree: Tree, first: int, after: int) -> bool:
    """Whether no finite verb follows at token `after`: else what ends there is the subject of a new
    clause."""
    while tree.upos(after) == "ADV":
        after += 1
    participle = tree.lower(after + 1) == "by" or tree.relation(after) in ("acl", "amod", "case")
    return tree.upos(after) != "AUX" and (tree.upos(after) != "VERB" or participle)


def parties_after(tree: Tree, i: int) -> list[Span]:
    """The noun phrases of the parties in a row from token i on, each with whom it is of or from ("fighters
    of the Qamar Front")."""
    return row(tree, i + (tree.lower(i) == "both"), _party, _named_or_no_clause)


def _named_or_no_clause(tree: Tree, first: int, after: int) -> bool:
    """Names and "its allies" go on with a row; other words may as well begin a clause."""
    named = tree.word(first + (tree.upos(first) == "DET"))[:1].isupper() or tree.lower(first) in POSSESSIVE
    return named or no_clause(tree, first, after)


def _party(tree: Tree, i: int) -> tuple[Span, int] | None:
    phrase = phrase_at(tree, i)
    if phrase is None:
        return None
    after = tree.inside(phrase)[-1] + 1
    if party_part(tree, phrase) is None and tree.lower(after - 1) not in SOME_OF:
        return None
    shared = _shared(tree, phrase, after)
    if shared is not None:
        return shared
    behind = phrase_at(tree, after + 1) if tree.lower(after) in ("of", "from") else None
    if behind and party_part(tree, behind):
        return Span(phrase.start, behind.end), tree.inside(behind)[-1] + 1
    return (phrase, after) if party_part(tree, phrase) else None


def _shared(tree: Tree, phrase: Span, after: int) -> tuple[Span, int] | None:
    """An adjective and what follows its "and", if both describe one party: "Kurdish and Arab fighters",
    but not "Syrian and Russian jets", which are two states'."""
    last = after - 1
    describes = tree.upos(last) == "ADJ" or (
        tree.upos(last) == "NOUN" and tree.relation(last) in ("compound", "amod")
    )
    if not describes or tree.lower(after) != "and" or tree.upos(after + 1) not in ("ADJ", "NOUN"):
        return None
    other = phrase_at(tree, after + 1)
    whole = party_part(tree, other)
    if other is None or whole is None or whole.end < other.end or len(tree.inside(other)) == 1:
        return None
    return Span(phrase.start, other.end), tree.inside(other)[-1] + 1


def parties_before(tree: Tree, i: int) -> list[Span]:
    """The noun phrases in a row that ends right before token i ("Norland and Sudvia" before "back"), also
    over a list in dashes: "the neighbours - Norland and Sudvia - back"."""
    last = phrase_ending(tree, i - (tree.word(i - 1) in DASHES))
    found = [last] if last else []
    while found:
        width = _joint(tree, tree.inside(found[0])[0], closed=len(found) > 1)
        before = phrase_ending(tree, tree.inside(found[0])[0] - width) if width is not None else None
        if before is None or party_part(tree, before) is None:
            return found
        found.insert(0, before)
    return found


def _joint(tree: Tree, first: int, *, closed: bool) -> int | None:
    """How many signs join the phrase at token `first` to one before it: "and", then commas or nothing."""
    if tree.lower(first - 1) == "and" or (closed and tree.word(first - 1) in (",", *DASHES)):
        return 1
    return _parting(tree, first) if closed else None
