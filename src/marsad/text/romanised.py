"""Names that were not first written in Latin letters: one key for the ways in which they are romanised.

The rules follow where systems of romanisation part: English, French and scholarly Arabic; the national and
the Library of Congress's Cyrillic; Hebrew with and without its doubled letters.

>>> romanised_key("Khan Shaykhun") == romanised_key("Khan Cheikhoun")
True
"""

import re
from functools import lru_cache

from marsad.text.names import sound_key

# What `sound_key` leaves apart, since names of parties from everywhere have it; order matters.
_RULES = (
    # French ch and English sh for shin; Cyrillic shch, sch; tch for ch.
    (re.compile(r"shsh|shch|tsch|tch|ch|sch"), "sh"),
    # Jim and zhe: dj, dzh, zh, j.
    (re.compile(r"dzh|dj|zh"), "j"),
    # Tsadi and the Cyrillic c: ts, tz, z.
    (re.compile(r"t[sz]"), "z"),
    # The emphatic or lisped dentals: th and t; dh and d fall together in `sound_key`.
    (re.compile(r"th"), "t"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"gu(?=[ie])"), "g"),
    (re.compile(r"x"), "ks"),
    # Feminine ending, written a, ah, e, eh or i.
    (re.compile(r"(?<=[^aiu\s])[ai]h?$"), "a"),
    # Soft vowels of Cyrillic: ya and ia, yu and iu, ye and e, each after a letter.
    (re.compile(r"(?<=\w)[yi](?=[au])"), "i"),
    (re.compile(r"(?<=\w)y(?=i)"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def romanised_key(words: str) -> str:
    """`sound_key` with the letters folded that romanisations write differently."""
    key = sound_key(words)
    for pattern, instead in _RULES:
        key = pattern.sub(instead, key)
    return key
