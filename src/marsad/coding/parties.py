"""Which words can name a party: common nouns for groups and persons who act in conflicts, and names."""

from functools import lru_cache

from marsad.coding.syntax import HEADS, Tree, listed, phrase_before
from marsad.model.span import Span

# Written for this file; singular forms. What acts, commands, is backed or holds ground, on any continent.
PARTY_NOUNS = listed(
    """
    activist administration agency alliance ally army assailant attacker authority backer ban band bandit
    battalion bloc body bomber brigade bureau cabinet cartel cell cleric coalition combatant command
    commander committee company contingent corps council country crew death-squad delegation dissident
    division elder emirate enemy envoy extremist faction farmer federation fighter fleet force foreigner
    front gang gendarmerie general gendarme government governor grouping group guard guerrilla gunman
    hardliner herder herdsman insurgent insurgency islamist jihadi jihadist junta kidnapper kingdom king
    lawmaker leader leadership loyalist marine mercenary militant military militia militiaman minister
    ministry mission monarchy movement mob mutineer nation nationalist navy network observatory officer
    official opponent opposition organisation organization parliament paramilitary partisan party patron
    peacekeeper people platoon police policeman policemen pirate politician power premier president proxy
    protester protestor puppet rebel rebellion regiment regime representative republic reservist rival
    ruler sect secessionist separatist serviceman side society soldier sponsor squad squadron state
    supporter syndicate taliban task-force team terrorist tribe tribesman troop unionist union unit
    vigilante volunteer warlord wing youth airforce
    """
)
COLLECTIVE = frozenset(("inquiry", "investigation", "probe", "commission", "panel", "campaign"))
"""Bodies that are led but that do not fight."""
ACTS = listed(
    """
    advance airstrike ambush assault attack battle blast bombardment bombing campaign clash drone explosion
    fire helicopter invasion jet killing missile offensive operation plane position push raid rocket
    shelling siege strike talk vehicle war warplane airpower aircraft airport area base city checkpoint
    district enclave province region stronghold territory town village zone
    """
)
"""What parties do, fly and hold: in a headline these are capitalised too, but they name no party."""
COMMON_GROUPS = listed(
    """
    administration alliance army authority bloc brigade coalition committee company council crew delegation
    faction force front gang government group junta leadership military militia ministry mob movement navy
    network organisation organization parliament party police regime state team tribe union unit people
    """
)
"""Singular nouns for bodies of many people: both "it" and "they" can stand for them."""
NAMED = frozenset(("PER", "ORG", "ARM", "NOR"))
"""Entity labels of parties; places stand for their governments where nothing else is said."""


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """A plural noun's singular by its ending, good enough to look up a list."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_party(tree: Tree, i: int, extra: frozenset[str] = frozenset()) -> bool:
    """Whether token i names a party: a common noun of the list (or of `extra`), or part of a name of one."""
    forms = {tree.lower(i), tree.lemma(i), singular(tree.lower(i))}
    if forms & (PARTY_NOUNS | extra):
        return True
    entity = tree.entity_at(i)
    if entity is not None:
        return entity.label in NAMED or entity.label == "LOC"
    return tree.word(i)[:1].isupper() and tree.upos(i) in ("PROPN", "ADJ") and not forms & ACTS


def party_part(tree: Tree, span: Span | None, extra: frozenset[str] = frozenset()) -> Span | None:
    """The part of a noun phrase that names a party: "an unexpected rebel offensive" -> "rebel"; None if no
    word of it does."""
    tokens = tree.inside(span) if span else range(0)
    last = next((i for i in reversed(tokens) if is_party(tree, i, extra)), -1)
    if span is None or last < 0:
        return None
    entity = tree.entity_at(last)
    end = max(tree.span(last, last).end, min(entity.end, span.end) if entity else 0)
    first = tokens[0]
    # The article and plain adjectives of what is cut off are not the party's.
    while end < span.end and first < last and (tree.upos(first) == "DET" or _plain(tree, first)):
        first += 1
    return Span(max(span.start, tree.starts[first]), end)


def _plain(tree: Tree, i: int) -> bool:
    return tree.upos(i) in ("ADJ", "ADV", "NUM") and tree.word(i).islower()


def party_before(tree: Tree, i: int) -> Span | None:
    """The nearest party named before token i in its sentence."""
    for k in range(i - 1, tree.bounds(i).start - 1, -1):
        if tree.upos(k) in HEADS and is_party(tree, k) and tree.upos(k) != "PRON":
            return party_part(tree, phrase_before(tree, k + 1))
    return None
