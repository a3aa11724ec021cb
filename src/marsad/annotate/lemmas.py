"""Lemmas as edits: what to cut from the end of a word and what to put there instead.

A script is `case|cut|suffix`: case `l` lower-cases the word and `k` keeps it, `cut` counts characters taken
off the end. `!word` writes a whole lemma (went -> !go).
"""

from functools import lru_cache

from marsad.knowledge import load_knowledge
from marsad.knowledge.forms import words_by_form


def script_of(word: str, lemma: str) -> str:
    """The script that turns `word` into `lemma`."""
    keep = word if lemma != lemma.lower() else word.lower()
    case = "k" if keep is word and word != word.lower() else "l"
    shared = 0
    while shared < min(len(keep), len(lemma)) and keep[shared] == lemma[shared]:
        shared += 1
    if shared == 0 and lemma:
        return f"!{lemma}"
    return f"{case}|{len(keep) - shared}|{lemma[shared:]}"


@lru_cache(maxsize=65536)
def apply_script(word: str, script: str) -> str:
    """The lemma that a script makes of a word; the word itself where it is too short to be cut."""
    if script.startswith("!"):
        return script[1:]
    case, cut, suffix = script.split("|", 2)
    base = word.lower() if case == "l" else word
    if int(cut) >= len(base):
        return base
    return base[: len(base) - int(cut)] + suffix


def verb_lemma(word: str, lemma: str) -> str:
    """A verb's lemma: the lexicon's where the script leads to no verb of it ("occupied" to "occupi")."""
    known = _verbs()
    return lemma if known.get(lemma) == lemma else known.get(word.lower(), lemma)


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    """Forms of the lexicon's verbs with their lemmas."""
    return words_by_form(f.words for f in load_knowledge().frames if f.pos == "verb" and " " not in f.words)
