"""Text to words, the way UD English-EWT cuts them: clitics, hyphens and punctuation stand alone."""

import re
from collections.abc import Iterator
from functools import lru_cache

from marsad.model.span import Span

# What keeps its inner signs: addresses, numbers, times, initials, abbreviations, smileys, runs of one sign.
# Before its @ an address has at most 64 characters (RFC 5321), and a label of a domain name 63 (RFC 1035):
# without these bounds a page of letters and hyphens would take quadratic time.
_WHOLE = r"""
    (?:https?://|www\.)[^\s<>"]+[^\s<>".,;:!?)\]'’”]
  | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+
  | (?:[\w-]{1,63}\.){1,10}(?:com|org|net|gov|edu|info|co|uk|eu|ly|ir|tr|ru)\b
    (?:/[^\s<>"]*[^\s<>".,;:!?)\]])?
  | \#\w+ | @\w+
  | \d{1,4}(?:/\d{1,4}){1,2}(?!\w)
  | \d{1,2}:\d{2}(?::\d{2})?(?!\d)
  | [+-]?\d+(?:[.,]\d+)*(?:st|nd|rd|th)(?!\w)
  | \d+(?:[.,]\d+)*(?=(?:km|kg|mm|cm|m|am|pm|k|bn|g|lb|lbs|ft|mph|hrs?|mins?)(?!\w))
  | \d+(?:[.,]\d+)*(?!\w)
  | (?:[A-Za-z]\.){2,}
  | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Brig|Gov|Sen|Rep|Rev|Hon|Pres|St|Sr|Jr|Inc|Corp|Co|Ltd
     |vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|etc|approx|Dept|Univ|Ave|Mt)\.(?=\s+[\w"“(]|,)
  | [A-Z]\.(?=\s+[A-Z][a-z])
  | [:;=8][-o*']?[)\](\[dDpP/\\](?!\w)
  | \.{2,} | -{2,} | _{2,} | \*{2,} | ={2,} | [!?.]{2,} | <{2,} | >{2,} | '{2} | ’{2} | `{2}
"""
# A word: letters, digits and marks, with inner apostrophes and dots where letters go on.
_WORD = r"""
    [^\W_]+(?:[.&](?=[^\W_])[^\W_]+)*(?:['’](?=[^\W_])[^\W_]+)*
"""
_TOKEN = re.compile(rf"(?:{_WHOLE})|(?:{_WORD})|\S", re.X)
_CLITIC = re.compile(r"(?i)(?:n['’]?t|['’](?:s|m|d|re|ve|ll))$")
_NEGATED = re.compile(
    r"(?i)(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should|must|need|ai|might)n['’]?t$"
)
# Two words written as one, and where to cut.
_FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "lemme": 3, "gimme": 3}
# Prefixes that EWT leaves on their word: anti-, co-, e- and the like; every other hyphen stands alone.
_PREFIX = re.compile(
    r"(?i)(?:e|co|re|non|anti|pre|post|ex|mid|multi|un|semi|counter|de|inter|intra|pro|sub|ultra|vice|x|u)$"
)


def tokens(text: str) -> Iterator[Span]:
    """The words of a text in order; spans are disjoint and cover every character that is not white space."""
    found = _joined(text, [m.span() for m in _TOKEN.finditer(text)])
    for start, end in found:
        cut = _clitic(text[start:end])
        if cut:
            yield Span(start, start + cut)
            yield Span(start + cut, end)
        else:
            yield Span(start, end)


def _joined(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join prefix, hyphen and word again (anti-government, e-mail)."""
    i = 0
    while i < len(spans):
        start, end = spans[i]
        glued = (
            i + 2 < len(spans)
            and spans[i + 1] == (end, end + 1)
            and text[end] == "-"
            and spans[i + 2][0] == end + 1
        )
        if glued and _PREFIX.match(text[start:end]) and text[end + 1].isalpha():
            yield start, spans[i + 2][1]
            i += 3
        else:
            yield start, end
            i += 1


@lru_cache(maxsize=65536)
def _clitic(word: str) -> int:
    """Where to cut a word in two: before its clitic, or inside a fused pair; 0 where it stays whole."""
    if word.lower() in _FUSED:
        return _FUSED[word.lower()]
    match = _CLITIC.search(word)
    if not match or match.start() == 0:
        return 0
    if match[0][0] in "nN" and not _NEGATED.match(word):
        return 0
    return match.start()
