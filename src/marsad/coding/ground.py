"""Ground that somebody holds, takes, loses or besieges, as the words of a report tell it in passing.

Found in the words: compounds ("rebel-held Aleppo"), postmodifiers ("held by", "in the hands of"), verbs of
holding and taking ("controls the town", "lost Tel Rifaat to insurgents", "fell to") and plain adjectives
("besieged Alwaer"). Precision comes first: the place must be a name, or a definite noun for one. `control`
makes records of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from marsad.coding.parties import party_part
from marsad.coding.syntax import POSSESSIVE, Tree, listed, phrase_after, phrase_before
from marsad.coding.terrain import names_ground, places_after, places_before, places_of
from marsad.model.span import Span

HELD, TAKEN, LOST, BESIEGED, CONTESTED = "held", "taken", "lost", "besieged", "contested"

COMPOUNDS = {
    **dict.fromkeys(("held", "controlled", "ruled", "occupied"), HELD),
    **dict.fromkeys(("besieged", "encircled"), BESIEGED),
}
# Words between a place and who holds it, and what they say.
BY = {
    **dict.fromkeys(("held", "controlled", "ruled", "occupied", "dominated"), HELD),
    **dict.fromkeys(
        ("captured", "seized", "taken", "retaken", "recaptured", "liberated", "overrun", "conquered"), TAKEN
    ),
    **dict.fromkeys(("besieged", "encircled", "surrounded"), BESIEGED),
}
# Verbs with the place as object and the holder as subject.
VERBS = {
    **dict.fromkeys(("control", "hold", "occupy", "rule", "govern"), HELD),
    **dict.fromkeys(
        (
            "capture",
            "recapture",
            "seize",
            "retake",
            "regain",
            "recover",
            "liberate",
            "overrun",
            "conquer",
            "reconquer",
            "take",
        ),
        TAKEN,
    ),
    **dict.fromkeys(("besiege", "encircle", "surround"), BESIEGED),
    **dict.fromkeys(("lose", "abandon", "cede"), LOST),
}
TAKING_NOUNS = listed("capture recapture seizure fall loss liberation")
# "take control of", "seize back", "establish control over": a light verb, then these.
GRIP = listed("control hold possession")
NO_HOLDERS = listed(
    "hand long self well newly widely closely privately family recently state price quality remote"
)
"""First parts of compounds with "held" or "controlled" that are no parties."""
BETWEEN = listed("which that now largely not n't never")
"""Words besides auxiliaries and adverbs between a noun and the verb that speaks of it."""
NOT_YET = listed("to will would could may might should if")
"""Words before a verb that say that it has not happened."""


# What two shapes find of one place stands in one sentence, so the last few are enough to look at.
NEARBY = 12


@dataclass(frozen=True, slots=True)
class Held:
    """Control as found in the words."""

    place: Span
    holder: Span | None
    previous: Span | None
    change: str
    cue: Span
    status: str = "asserted"


def find_ground(tree: Tree) -> list[Held]:
    """Everything that a report says about who holds what ground, in order of the text, each once."""
    found = [
        h for finder in (compounds, postmodified, verbs, passives, nouns, adjectives) for h in finder(tree)
    ]
    kept: list[Held] = []
    for h in sorted(found, key=lambda h: (h.place, h.cue, h.change)):
        # What somebody tries or plans to take is held by nobody new: it is told by the event, not here.
        if h.status in ("asserted", "negated") and not any(_same(h, k) for k in kept[-NEARBY:]):
            kept.append(h)
    return kept


def _same(a: Held, b: Held) -> bool:
    holders = a.holder is None or b.holder is None or a.holder.overlaps(b.holder)
    return a.place.overlaps(b.place) and a.change == b.change and holders


def compounds(tree: Tree) -> Iterator[Held]:
    """ "Rebel-held Aleppo", "the government-controlled villages of A and B"."""
    for i in range(1, len(tree)):
        change = COMPOUNDS.get(tree.lower(i))
        dash = tree.word(i - 1) in ("-", "–")
        if change is None or not (dash or (change == HELD and tree.lower(i) in ("held", "controlled"))):
            continue
        holder = _holder_before(tree, i - 2 if dash else i - 1)
        if holder is None:
            continue
        for place in places_after(tree, i + 1):
            yield (
                Held(place, holder, None, change, tree.span(i, i))
                if change == HELD
                else Held(place, None, None, change, tree.span(i, i))
            )


def _holder_before(tree: Tree, i: int) -> Span | None:
    """The party named right before a compound's participle."""
    if not 0 <= i < len(tree):
        return None
    entity = tree.entity_at(i)
    if entity and entity.end == tree.span(i, i).end:
        return Span(entity.start, entity.end)
    return (
        tree.span(i, i)
        if tree.upos(i) in ("NOUN", "PROPN", "ADJ", "X") and tree.lower(i) not in NO_HOLDERS
        else None
    )


def postmodified(tree: Tree) -> Iterator[Held]:
    """ "A town held by", "under the control of", "in the hands of", "in rebel hands", "out of army
    control"."""
    for i in range(1, len(tree)):
        shape = _holding(tree, i)
        if shape is None:
            continue
        change, holders, first = shape
        status = _status(tree, i)
        for place in places_of(tree, i) or places_before(tree, first):
            if change == BESIEGED or not holders:
                yield Held(place, None, None, change, tree.span(i, i), status)
            elif change == LOST:
                yield from (Held(place, None, h, LOST, tree.span(i, i), status) for h in holders)
            else:
                yield from (Held(place, h, None, change, tree.span(i, i), status) for h in holders)


def _holding(tree: Tree, i: int) -> tuple[str, list[Span], int] | None:
    """What the words at token i say of the place before them: the change, the holders, and where the
    words begin."""
    word = tree.lower(i)
    if word in BY and tree.lower(i + 1) == "by":
        return BY[word], parties_after(tree, i + 2), _auxiliaries(tree, i)
    if word in ("control", "hands", "grip") and tree.lower(i + 1) == "of":
        first = i - 1 if tree.lower(i - 1) == "the" else i
        if tree.lower(first - 1) in ("under", "in"):
            return HELD, parties_after(tree, i + 2), _auxiliaries(tree, first - 1)
    if word in ("control", "hands"):
        holder = phrase_before(tree, i)
        start = tree.inside(holder)[0] if holder else i
        if holder and tree.lower(start - 1) in ("under", "in", "of") and (part := party_part(tree, holder)):
            lost = tree.lower(start - 1) == "of" and tree.lower(start - 2) == "out"
            if lost or tree.lower(start - 1) != "of":
                return (LOST if lost else HELD), [part], _auxiliaries(tree, start - 1 - lost)
    if word == "fell" and tree.lower(i + 1) == "to":
        return TAKEN, parties_after(tree, i + 2), _auxiliaries(tree, i)
    return None


def _auxiliaries(tree: Tree, i: int) -> int:
    """The first of the auxiliaries, adverbs and relative pronouns before token i."""
    while i - 1 in tree.bounds(i) and (tree.upos(i - 1) in ("AUX", "ADV") or tree.lower(i - 1) in BETWEEN):
        i -= 1
    return i


def verbs(tree: Tree) -> Iterator[Held]:
    """ "The army retook the city from rebels", "forces took control of A and B", "authorities lost A to
    insurgents"."""
    for i in range(len(tree)):
        change = VERBS.get(tree.lemma(i)) or VERBS.get(_lemma(tree.lower(i)))
        if change is None or tree.upos(i) != "VERB" or _is_passive(tree, i):
            continue
        after = _object(tree, i)
        if tree.lemma(i) == "take" and after == i + 1 and not names_ground(tree, after):
            continue
        places = places_after(tree, after)
        if places:
            yield from _told_by_verb(tree, i, change, places)


def _told_by_verb(tree: Tree, i: int, change: str, places: list[Span]) -> Iterator[Held]:
    subject = _subject(tree, i)
    others = _party_by_preposition(tree, tree.inside(places[-1])[-1] + 1, "to" if change == LOST else "from")
    status = _status(tree, i)
    for place in places:
        if change == LOST:
            yield Held(place, others, subject, TAKEN if others else LOST, tree.span(i, i), status)
        elif change == BESIEGED:
            yield Held(place, None, None, BESIEGED, tree.span(i, i), status)
        else:
            yield Held(place, subject, others if change == TAKEN else None, change, tree.span(i, i), status)


def _lemma(word: str) -> str:
    """The lemma of a regular verb form, good enough where the annotator gives none."""
    for ending, cut in (("ies", "y"), ("ed", "e"), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and word[: -len(ending)] + cut in VERBS:
            return word[: -len(ending)] + cut
    return {"took": "take", "retook": "retake", "held": "hold", "lost": "lose", "overran": "overrun"}.get(
        word, word
    )


def _is_passive(tree: Tree, i: int) -> bool:
    """Whether a participle is passive or modifies a noun: then its subject is the place."""
    by = tree.lower(i + 1) == "by"
    return (
        by
        or bool(tree.kids(i, "nsubj:pass", "aux:pass"))
        or tree.relation(i) == "amod"
        or tree.word(i - 1) == "-"
    )


def _object(tree: Tree, i: int) -> int:
    """Where the object of a verb begins: after "back", or after "control of" and its like."""
    k = i + 1
    k += tree.lower(k) in ("back", "over")
    k += tree.lower(k) in ("full", "total", "partial", "the")
    if tree.lower(k) in GRIP and tree.lower(k + 1) in ("of", "over"):
        return k + 2
    return i + 2 if tree.lower(i + 1) in ("back", "over") else i + 1


def _subject(tree: Tree, i: int) -> Span | None:
    """The party that does it: the verb's subject in the tree, else the phrase before the verb."""
    for verb in (i, *tree.ancestors(i)):
        for kid in tree.kids(verb, "nsubj"):
            # "A breakthrough that took Aleppo": the clause hangs on the noun that its pronoun stands for.
            head = tree.head(verb) if tree.lower(kid) in ("that", "which", "who") else kid
            return party_part(tree, phrase_before(tree, head + 1)) if head >= 0 else None
        if tree.relation(verb) not in ("conj", "xcomp"):
            break
    return party_part(tree, phrase_before(tree, _auxiliaries(tree, i)))


def _party_by_preposition(tree: Tree, i: int, preposition: str) -> Span | None:
    """The party after "from" or "to" within three words of token i."""
    for k in range(i, min(i + 4, tree.bounds(i).stop) if i < len(tree) else i):
        if tree.lower(k) == preposition:
            return party_part(tree, phrase_after(tree, k + 1))
    return None


def _status(tree: Tree, i: int) -> str:
    """Whether it is said to have happened: by the words before the verb."""
    before = [tree.lower(k) for k in range(_auxiliaries(tree, i), i)]
    if {"not", "n't", "never"} & set(before):
        return "negated"
    if tree.lower(_auxiliaries(tree, i) - 1) == "to" or NOT_YET & set(before):
        return "future" if "will" in before else "hypothetical"
    return "asserted"


def passives(tree: Tree) -> Iterator[Held]:
    """ "Fighters were expelled from the town by the army", "the army pulled out of A": who leaves loses
    it."""
    for i in range(len(tree)):
        if tree.lower(i) in ("withdrew", "pulled", "retreated") and tree.upos(i) == "VERB":
            k = i + 1 + (tree.lower(i + 1) == "out")
            if tree.lower(k) in ("from", "of") and names_ground(tree, k + 1):
                for place in places_after(tree, k + 1):
                    yield Held(place, None, _subject(tree, i), LOST, tree.span(i, i), _status(tree, i))
        if tree.lower(i) in ("ousted", "expelled", "drove", "pushed", "dislodged") and tree.upos(i) == "VERB":
            yield from _driven_out(tree, i)


def _driven_out(tree: Tree, i: int) -> Iterator[Held]:
    """ "Kurdish forces ousted the militants from the town"."""
    previous = phrase_after(tree, i + 1)
    k = tree.inside(previous)[-1] + 1 if previous else i
    k += tree.lower(k) == "out"
    if previous and tree.lower(k) in ("from", "of") and not _is_passive(tree, i):
        for place in places_after(tree, k + 1):
            yield Held(
                place, _subject(tree, i), party_part(tree, previous), TAKEN, tree.span(i, i), _status(tree, i)
            )


def nouns(tree: Tree) -> Iterator[Held]:
    """ "The loss of A", "the army's capture of A", "control of A" fought for, "rebel stronghold A",
    "siege of A"."""
    for i in range(len(tree)):
        word = tree.lower(i)
        if word in TAKING_NOUNS and tree.lower(i + 1) == "of":
            change = LOST if word in ("loss", "fall") else TAKEN
            holder = party_part(tree, phrase_before(tree, i if tree.lower(i - 1) != "'s" else i - 1))
            for place in places_after(tree, i + 2):
                yield Held(
                    place,
                    holder if change == TAKEN else None,
                    holder if change == LOST else None,
                    change,
                    tree.span(i, i),
                )
        elif word == "siege" and tree.lower(i + 1) == "of":
            yield from (Held(p, None, None, BESIEGED, tree.span(i, i)) for p in places_after(tree, i + 2))
        elif word in ("stronghold", "bastion", "enclave"):
            yield from _strongholds(tree, i)
        elif word == "control" and tree.lower(i - 1) == "for" and tree.lower(i + 1) in ("of", "over"):
            yield from (Held(p, None, None, CONTESTED, tree.span(i, i)) for p in places_after(tree, i + 2))


def _strongholds(tree: Tree, i: int) -> Iterator[Held]:
    """ "The key IS stronghold of Al-Bab", "the former rebel stronghold Daraya": held, or lost."""
    former = any(tree.lower(k) in ("former", "erstwhile") for k in range(max(i - 5, 0), i))
    holder = _stronghold_holder(tree, i - 1)
    if holder is None or party_part(tree, holder) is None:
        return
    named = places_after(tree, i + 1 + (tree.lower(i + 1) in ("of", ",")))
    itself = phrase_before(tree, i + 1)
    definite = itself is not None and tree.lower(tree.inside(itself)[0]) in ("the", "this", *POSSESSIVE)
    for place in named or ([itself] if itself and definite and not former else []):
        yield (
            Held(place, None, holder, LOST, tree.span(i, i))
            if former
            else Held(place, holder, None, HELD, tree.span(i, i))
        )


def _stronghold_holder(tree: Tree, i: int) -> Span | None:
    while i >= 0 and (
        tree.lower(i) in ("former", "key", "main", "last", "major", "'s", "’s") or tree.upos(i) == "PUNCT"
    ):
        i -= 1
    return _holder_before(tree, i)


def adjectives(tree: Tree) -> Iterator[Held]:
    """ "Besieged Alwaer", "the besieged town of Kobani", "the contested city"."""
    for i in range(len(tree)):
        change = {"besieged": BESIEGED, "encircled": BESIEGED, "contested": CONTESTED}.get(tree.lower(i))
        if (
            change
            and tree.lower(i + 1) != "by"
            and tree.word(i - 1) != "-"
            and not tree.kids(i, "obj", "nsubj")
        ):
            yield from (Held(p, None, None, change, tree.span(i, i)) for p in places_after(tree, i + 1)[:1])


def parties_after(tree: Tree, i: int) -> list[Span]:
    """The parties named from token i on, joined by "and": "al-Nusra and its allies"."""
    found: list[Span] = []
    while (phrase := phrase_after(tree, i)) is not None and (part := party_part(tree, phrase)) is not None:
        found.append(part)
        i = tree.inside(phrase)[-1] + 1
        if tree.lower(i) != "and":
            break
        i += 1
    return found
