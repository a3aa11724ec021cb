"""Words of harm, and which of them governs a number: "12 people killed", "wounding at least 12"."""

import re
from collections.abc import Sequence

from marsad.model.span import Span

__all__ = ["harm_at", "harm_beside", "harm_far", "harm_of"]

_HARM = re.compile(
    r"""\b(?:
    (?P<casualties>
        casualt\w+ | (?:wounded|injured)\ (?:and|or)\ killed
        | (?:kill(?:s|ed|ing)|dead|martyred),?(?:\ and|\ or|/)?\ ?(?:wound(?:s|ed|ing)|injur(?:es|ed|ing)))
    |(?P<killed>
        kill(?:s|ed|ing)? | deaths? | dead | die[sd]? | dying | slain | slew | slaughter\w* | martyr\w*
        | execut(?:e[ds]?|ing|ions?) | massacr\w+ | behead\w+ | assassinat\w+ | murder\w* | perish\w* | lives?
        | victims? | bodies | fatal\w* | buried | toll | neutrali[sz]\w+)
    |(?P<wounded>
        wound(?:ed|ing)? | (?<!of\ )(?<!their\ )(?<!his\ )(?<!her\ )(?<!bullet\ )wounds
        | injur(?!ies)\w+ | hurt | maim\w+ | hospitali[sz]ed)
    |(?P<captured>
        captur\w+ | kidnap\w* | abduct\w+ | arrest\w* | detain(?:s|ed|ing)? | imprison\w* | hostage
        | (?:taken|took|taking)(?:\ \w+)?\ (?:hostage|prisoner|captive)\w*)
    |(?P<displaced> displac\w+ | fled | flee(?:s|ing)? | uproot\w* | homeless)
    |(?P<missing> missing | disappear\w* | unaccounted)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ACTIVE = frozenset({"kills", "kill", "wounds", "wound", "injures", "lives"})
# Words of a count's own phrase before a participle that says what befell it: "37 other young people wounded".
_NEAR = 3
# Characters to either side in which a word can govern a number; more only costs time.
_REACH = 600


def harm_of(words: str) -> str | None:
    """The kind of the first word of harm in the words."""
    match = _HARM.search(words)
    return match.lastgroup if match else None


def harm_at(text: str, at: int) -> str | None:
    """The kind of the word of harm that begins at a place, past a blank and "of"."""
    match = re.compile(r"(?: of)?(?: the)? ?").match(text, at)
    found = _HARM.match(text, match.end() if match else at)
    return found.lastgroup if found else None


def harm_beside(text: str, sentence: Span, span: Span, counts: Sequence[Span]) -> str | None:
    """The kind of the word of harm 1. just after the number ("12 killed"), 2. just before ("killing 12")."""
    after, before = _after(text, sentence, span, counts), _before(text, sentence, span)
    # 1.
    between = text[span.end : after[0].start()].split() if after else []
    if after and len(between) <= _NEAR and "and" not in between:
        return after[0].lastgroup
    # 2.
    if before and len(text[before[-1].end() : span.start].split()) <= 1:
        return before[-1].lastgroup
    return None


def harm_far(text: str, sentence: Span, span: Span, counts: Sequence[Span]) -> str | None:
    """The kind of the first word of harm up to the next count, else of the last before, else of any after."""
    rest = _HARM.finditer(text, span.end, min(sentence.end, span.end + _REACH))
    ranked = [*_after(text, sentence, span, counts)[:1], *_before(text, sentence, span)[-1:], *rest]
    return ranked[0].lastgroup if ranked else None


def _after(text: str, sentence: Span, span: Span, counts: Sequence[Span]) -> list[re.Match[str]]:
    """Words of harm between the number and the next count that befall what stands before them."""
    end = min(sentence.end, span.end + _REACH)
    following = min((s.start for s in counts if s.start >= span.end), default=end)
    found = _HARM.finditer(text, span.end, min(end, following))
    return [m for m in found if _suffers(m, text[m.end() : following], following < end)]


def _before(text: str, sentence: Span, span: Span) -> list[re.Match[str]]:
    return list(_HARM.finditer(text, max(sentence.start, span.start - _REACH), span.start))


def _suffers(match: re.Match[str], gap: str, counted: bool) -> bool:
    """Whether the harm falls on what stands before: "12 people were killed", not "12 fighters, killing 5"."""
    word = match[0].lower()
    return not word.endswith("ing") and word not in _ACTIVE and not (counted and not gap.strip())
