"""How the gazetteer keeps names: as numbers of 47 bits, the same on every machine.

The higher 35 bits stand for the name as it is looked up, the lower 12 for its exact letters. A name that is
romanised is looked up by its sound, and the letters tell whether it is written as asked; any other name is
looked up by its letters. Of 700,000 names one in 50,000 unknown words meets a wrong one.
"""

import re
from hashlib import blake2b

from marsad.text.names import name_key, plain_key
from marsad.text.romanised import romanised_key

_FOUND_BY, _LETTERS = 35, 12
LETTERS_ROOM = 1 << _LETTERS
# An abbreviation is met only by an abbreviation: "Ill." and "IL" are Illinois, "ill" and "Ill" are not.
_ABBREVIATION = re.compile(r"(?:[A-Z][a-z]{0,5}\.\s?)+|(?:[A-Z]\.){1,3}[A-Z]|[A-Z]{2,4}")
_SHORT = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
# Countries whose places are mostly known by romanised names, by script: there, and only there, names that
# sound alike may be one. Not Chinese and Japanese, whose systems keep apart what sounds alike elsewhere.
_ARABIC = "SYR IRQ YEM LBN PSE JOR SAU OMN ARE QAT KWT BHR LBY SDN EGY DZA TUN MAR MRT ESH"
ROMANISED = frozenset(
    code
    for script in (
        _ARABIC,
        "IRN AFG PAK TJK",  # Persian, Pashto, Urdu
        "ISR",  # Hebrew
        "UKR RUS BLR BGR MKD SRB MNE BIH XKX KAZ KGZ UZB TKM MNG MDA",  # Cyrillic, now or before
        "GEO ARM AZE ETH ERI GRC CYP",  # Georgian, Armenian, Ethiopic, Greek
        "SOM DJI TCD MLI NER SSD SEN",  # Latin, but written by ear
        "IND BGD NPL LKA MMR THA KHM LAO PRK KOR",  # Indic, Korean
    )
    for code in script.split()
)
# GeoNames writes the Arabic article apart and assimilated ("An Numaniyah"); names are folded without it.
_ARTICLE = re.compile(r"(?<!\w)[Aa](?:l|n|sh|s|d|dh|r|t|th|z) (?=[A-Z‘’ʿʾ`'Ḩ-ẕĀ-ž])")


def kept(name: str, country: str | None) -> int | None:
    """The number under which a place's name is kept; None where nothing of it is left."""
    if is_abbreviation(name):
        return _number(f"{plain_key(name)}.", "")
    if country in ROMANISED:
        name = _ARTICLE.sub("al-", name) if country in _ARABIC else name
        bare = _letters(name_key(name))
        return _number(f"~{romanised_key(name)}", bare) if bare else None
    letters = _letters(plain_key(name))
    return _number(letters, letters) if letters else None


def asked(name: str) -> list[tuple[int, int]]:
    """Where a name is sought: the first of LETTERS_ROOM numbers, and which of them has the same letters."""
    wanted = []
    if is_abbreviation(name):
        wanted.append((f"{plain_key(name)}.", ""))
    if letters := _letters(plain_key(name)):
        wanted.append((letters, letters))
    name = _ARTICLE.sub("al-", name)
    if bare := _letters(name_key(name)):
        wanted.append((f"~{romanised_key(name)}", bare))
    exact = [_number(*w) for w in wanted]
    return [(number - number % LETTERS_ROOM, number) for number in exact]


def is_abbreviation(name: str) -> bool:
    """Whether a name is written as an abbreviation: Calif., B.C., USA."""
    return _ABBREVIATION.fullmatch(name.strip()) is not None


def _letters(key: str) -> str:
    *first, last = key.split(" ")
    return " ".join([*(_SHORT.get(word, word) for word in first), last])


def _number(found_by: str, letters: str) -> int:
    return _bits(found_by, _FOUND_BY) << _LETTERS | _bits(letters, _LETTERS)


def _bits(words: str, count: int) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big") >> (64 - count)
