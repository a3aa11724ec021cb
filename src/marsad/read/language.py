"""Which language a report is in."""

import re
from functools import lru_cache
from typing import Any

# The commonest words of English that are no common words of other languages in Latin script.
_ENGLISH_WORDS = (
    "the of and to that was were for with said from by at has have had been they their this which after on "
    "is are it as but not"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
# Running English has every third word from this list, telegrams every tenth, other languages fewer than every
# fiftieth. Seeing it saves loading the model (0.8 s).
_PLAIN = 0.1
# Under this probability the guess was wrong more often than right on headlines full of names ("JNIM",
# "Idlib").
_SURE = 0.5


def language_of(text: str, declared: str | None = None) -> str | None:
    """ISO 639-1 code; None where the text is too short to tell and nothing is declared."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if not words:
        return None
    if sum(word in _ENGLISH for word in words) >= _PLAIN * len(words):
        return "en"
    guess, sure = _identifier().classify(text[:20_000])
    if sure >= _SURE or _beyond_latin(words):
        return str(guess)
    return declared


def _beyond_latin(words: list[str]) -> bool:
    """Whether most words are in another script; U+024F ends the Latin letters."""
    return sum(word[0] > "\u024f" for word in words) * 2 > len(words)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
