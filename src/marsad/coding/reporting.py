"""Verbs that say who says so, by their forms: a tagger gets a lemma wrong more often than a verb."""

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought", "admit": "admitted",
    "slam": "slammed",
}  # fmt: skip


def _inflected(words: str) -> dict[str, str]:
    """The forms of verbs -> the verb."""
    forms: dict[str, str] = {}
    for verb in words.split():
        bare = verb.removesuffix("e")
        stem = f"{verb[:-1]}i" if verb.endswith(("fy", "ry", "ny", "ly")) else bare
        third = f"{stem}es" if stem != bare or verb.endswith(("sh", "s")) else f"{verb}s"
        past = _IRREGULAR.get(verb, f"{stem}ed").split()
        forms.update(dict.fromkeys((verb, third, f"{bare}ing", *past), verb))
    return forms


SAYING = _inflected(
    """
    acknowledge add admit affirm allege announce argue assert attest caution claim clarify comment confirm
    contend declare disclose emphasise emphasize estimate explain highlight indicate inform insist maintain
    mention note observe reaffirm recall recount reiterate relate remark repeat report reveal say state
    stress suggest tell testify tweet underline underscore warn write
    """
)
"""They give what somebody says; as the main verb, all of their sentence."""
CLOSING = _inflected(
    "add announce claim confirm declare explain note report reveal say state tell warn write"
)
"""Verbs of SAYING that close sentences with nothing but a subject."""
SHOWING = _inflected(
    "believe calculate count deny document expect fear monitor post publish record register reply respond "
    "think verify"
)
"""They say so only with a clause of their own: "residents fear that". Not "know" and "find", whose clause
the report holds true itself."""
BLAMING = _inflected("accuse blame condemn decry denounce deplore criticise criticize slam")
"""Their object is an act that the subject says has been done."""
GIVING = _inflected(
    "acknowledge announce confirm count document estimate mention monitor note record report verify"
)
"""Verbs of SAYING and SHOWING that also give what they have as an object: "confirmed the attack"."""
QUOTING = _inflected("quote cite")
"""Their object is the speaker, their subject the medium."""
VERBS = frozenset((*SAYING, *SHOWING, *BLAMING, *QUOTING))
"""The forms of all of them."""
