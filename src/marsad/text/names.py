"""Names as keys: spellings that differ in accents, articles, hyphens or transliteration fall together.

>>> name_key("Tal Rif'at"), sound_key("Tel Rifaat")
('tal rifat', 'tal rifat')
>>> sound_key("al-Qaeda") == sound_key("Al Qaida") == sound_key("el-Kaida")
True
"""

import re
import unicodedata
from functools import lru_cache

# Apostrophes, ayn, hamza and other marks that transliterations put in or leave out.
_MARKS = re.compile(r"['’‘`´ʻʼʽʾʿˈ′ʹ\"“”«».]")
_BREAKS = re.compile(r"[\W_]+")
# A possessive at the end of a word; the apostrophe may be straight or curly.
_POSSESSIVE = re.compile(r"(?:(?<=\w)['’]s|(?<=s)['’])(?=\W|$)")
# The Arabic article. Before a hyphen every assimilated form counts; standing alone only al and el, which
# are no English words.
_ARTICLE = re.compile(
    r"(?<!\w)(?:(?:al|el|ul|ad|ed|adh|an|en|ar|er|as|es|ash|esh|ach|ech|at|et|ath|az|ez)[-‐‑–](?=\w)|(?:al|el)\s+(?=\w))"
)
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"}
)
# Spellings that transliteration from Arabic, Persian, Ukrainian or Amharic varies freely; order matters.
_SOUNDS = (
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"q|ck"), "k"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"w(?=[aeiou])|v"), "w"),
    (re.compile(r"ou|ow|uw"), "u"),
    (re.compile(r"aw|au"), "o"),
    (re.compile(r"ay|ai|ei|ey|ae"), "e"),
    (re.compile(r"iy|yi|ie"), "i"),
    (re.compile(r"(?<=[^aeiou\s])y|y$"), "i"),
    (re.compile(r"o"), "u"),
    (re.compile(r"e"), "i"),
    (re.compile(r"(?<=\w[^aeiou\s])[ai]h\b"), "a"),
    (re.compile(r"\b(?:til|tul)\b"), "tal"),
    (re.compile(r"\b(?:abu|bu)\b"), "abu"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def fold(words: str) -> str:
    """Lower case without accents; letters that have no accent-free form (ø, ß, ...) are written out."""
    low = words.casefold().translate(_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c)).translate(
        _LETTERS
    )


@lru_cache(maxsize=65536)
def name_key(words: str) -> str:
    """The name in small letters without accents, marks, possessives, hyphens and Arabic articles."""
    return _bare(_ARTICLE.sub("", _POSSESSIVE.sub("", fold(words))))


def plain_key(words: str) -> str:
    """`name_key` with the articles: El Paso is no Paso."""
    return _bare(_POSSESSIVE.sub("", fold(words)))


def _bare(words: str) -> str:
    return " ".join(_BREAKS.sub(" ", _MARKS.sub("", words)).split())


@lru_cache(maxsize=65536)
def sound_key(words: str) -> str:
    """`name_key` with q/k, kh/h, ou/u, ee/i, doubled letters folded: one key for most spellings."""
    key = name_key(words)
    for pattern, instead in _SOUNDS:
        key = pattern.sub(instead, key)
    return key or name_key(words)
