"""The forms that a word of a frame takes in a sentence: evict, evicts, evicted, evicting."""

from collections.abc import Iterable, Iterator

_VOWELS = "aeiou"
# Irregular verbs of violence, power and speech; others keep to the rules or are known by their lemma.
_IRREGULAR = """
    beat beaten, bind bound, break broke broken, bring brought, build built, burn burnt, buy bought,
    catch caught, cut, deal dealt, drive drove driven, fight fought, flee fled, forbid forbade
    forbidden, get got gotten, give gave given, go went gone, hang hung, have has had, hide hid hidden,
    hit, hold held, keep kept, lay laid, lead led, leave left, let, lose lost, make made, meet met, pay
    paid, put, run ran, see saw seen, seek sought, sell sold, send sent, set, shoot shot, shut, sink
    sank sunk, speak spoke spoken, spread, steal stole stolen, strike struck stricken, swear swore
    sworn, take took taken, throw threw thrown, win won, withdraw withdrew withdrawn, withhold withheld
"""
_OF = {
    lemma: past.split() for lemma, _, past in (row.strip().partition(" ") for row in _IRREGULAR.split(","))
}


def words_by_form(words: Iterable[str]) -> dict[str, str]:
    """Form -> word, of single words; a form that is a word itself stays that word."""
    known = tuple(dict.fromkeys(words))
    found = {word: word for word in known}
    for word in known:
        for form in forms(word):
            found.setdefault(form, word)
    return found


def forms(word: str) -> Iterator[str]:
    """The forms of a word as a verb or a noun; more than there are, so as to miss none."""
    stem = word[:-1] if word.endswith("e") else word
    hissing = word.endswith(("s", "x", "z", "ch", "sh", "o"))
    yield f"{word}es" if hissing else f"{word}s"
    yield f"{word}ing" if word.endswith("ee") else f"{stem}ing"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")
    if word in _OF:
        yield from _OF[word]
    else:
        yield f"{stem}ed"
    if len(word) > 2 and word[-1] not in f"{_VOWELS}wxy" and word[-2] in _VOWELS:
        yield from (f"{word}{word[-1]}ed", f"{word}{word[-1]}ing")
