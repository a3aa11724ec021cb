"""Figures that a sentence gives in words of its own: people counted or named one by one, and their fate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.link.tolls.fates import ONE_PERSON, PERSON, fate_of
from marsad.model.span import Span
from marsad.text import dates, numbers
from marsad.text.pieces import ORDINALS

__all__ = ["Told", "is_no_count", "told_in"]


@dataclass(frozen=True, slots=True)
class Told:
    """A figure: the words that count, those that are counted, the kind and the bounds."""

    count: Span
    at: Span
    low: int | None
    high: int | None
    kind: str | None = None
    row: bool = False
    """Whether it is one of several groups that share a fate."""


# From a count to the noun that it counts.
_NO_NOUN = (
    r"(?:killed|dead|died|wounded|injured|hurt|shot|hit|as|in|at|on|by|after|when|and|were|was|are|is)\b"
)
_NOUN = re.compile(rf"(?:(?: |-)(?!{_NO_NOUN})[\w'’]+(?:-[\w'’]+)*){{0,3}}? {PERSON}\b", re.IGNORECASE)
# Right behind a count without a noun: "5 shot", "one was killed".
_BARE = re.compile(
    r" (?:[\w-]+ ){0,2}?"
    r"(?:killed|dead|died|die|wounded|injured|hurt|shot|hit|struck|in|taken|critical(?:ly)?|fatally)\b",
    re.IGNORECASE,
)
# What is called by people or belongs to one: "a student dormitory", "a man's house".
_NO_PERSON = (
    r"(?!['’]s?\b|[ -](?:dormitor|hous|home|hostel|school|hall|cent(?:er|re)|camp|base|barrack|post|outpost"
    r"|position|checkpoint|convoy|vehicle|bus|car|truck|union|group|organi[sz]ation|council|movement|march|protest|quarter"
    r"|neighbou?rhood|village|area|target|building)\w*)"
)
# One person who is described and not known yet: "a 12-year-old girl", "another man", "his wife".
_ONE = re.compile(
    rf"\b(?:an?|another|his|her|their)(?: [\w'’-]+){{0,3}}? {ONE_PERSON}\b{_NO_PERSON}"
    rf"|\ban? [\w-]+-year-old\b(?! (?:[\w'’-]+ ){{0,2}}?{PERSON}\b)"
    rf"|(?<!the )(?<![\w-])[\w]+-year-old(?: [\w'’-]+){{0,2}}? {ONE_PERSON}\b"
    r"|\banother(?= (?:was |is )?"
    r"(?:(?:\w+ly )?(?:injured|wounded|hurt|hospitali[sz]ed|shot)|fighting|recovering|in)\b)",
    re.IGNORECASE,
)
# "A mother and son": the second without an article.
_SECOND = re.compile(
    rf" and (?:(?:\w+-year-old|young|infant|adult|teenage|unborn) )?{ONE_PERSON}\b{_NO_PERSON}", re.IGNORECASE
)
# From one of several who share a fate to the next.
_AND = re.compile(
    r"(?:,? (?:and|as well as|along with|plus|in addition to|&)|,)(?: also)? (?:(?:the|his|her|their|its) )?",
    re.IGNORECASE,
)
# From a whole to a part that is told with it, and so shares its fate.
_WITH = re.compile(r"(?:,| --| —| –| -|—)? ?\(?(?:including|among them)(?: the| at least)? ", re.IGNORECASE)
_AGES = re.compile(
    r"\b(?:ages?|aged)(?: \d+,?)*(?: and| to)? $|[A-Za-z], (?:\d+,? (?:and )?)*$|\bage ", re.IGNORECASE
)
_AGE_ENDS = re.compile(r",|\)| and\b|\.|$")
_CHARGES = re.compile(
    r" (?:[\w-]+ )?(?:counts?|charges|indictments?|times|rounds|shots|calls?|blocks?|bullets?|casings"
    r"|shootings?|incidents?|sources|vehicles|cars|guns|weapons|homes|houses|minutes|hours"
    r"|wounds?|gunshots?(?! victim)|reports|deer|dogs?|animals|y(?:ea)?rs?[ -]old)\b",
    re.IGNORECASE,
)
# Of whom a part is told: "one of the four men was hurt"; what befell all stands behind them.
_WHOLE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|most|none|several|all) of"
    r" (?:the|those|these) (?:other )?$",
    re.IGNORECASE,
)
_WHO = re.compile(r",? (?:who|that|shot|hit|struck|killed|wounded|injured|hurt)\b")
# Behind the number of a house: "2501 Mill Road".
_STREET = re.compile(
    r" (?:[NSEW]\.? |(?:North|South|East|West) )?(?:[A-Z\d][\w.'’-]* ){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Highway|Hwy|Court|Ct|Place|Pl|Way|Circle"
    r"|Terrace)\b"
)
_NOT = re.compile(r"\b(?:none|no|not|nobody|never)\b[^,;]*$", re.IGNORECASE)
_MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_SEVERAL = re.compile(
    rf"\b(?P<many>{'|'.join(_MULTIPLE)})[ -](?P<fatal>fatal |deadly )?"
    r"(?:(?P<killed>homicides?|murders?|killings?|slayings?|fatalit\w+)|shootings?)\b"
    r"|\bmurder[- ]suicides?\b",
    re.IGNORECASE,
)


def told_in(text: str, sentence: Span) -> tuple[Told, ...]:
    """The figures of a sentence, in order."""
    counted = list(_counted(text, sentence))
    single = (t for t in _single(text, sentence) if not any(t.at.overlaps(c.at) for c in counted))
    people = sorted((*counted, *single), key=lambda t: t.at)
    return (*(_fated(text, sentence, people) if people else ()), *_several(text, sentence))


def is_no_count(text: str, span: Span) -> bool:
    """Whether a number is an age ("a girl, 4, was shot") or a house's, or counts charges, shots, attacks."""
    before = text[max(0, span.start - 40) : span.start]
    aged = _AGES.search(before) and _AGE_ENDS.match(text, span.end)
    return bool(aged or _CHARGES.match(text, span.end) or _STREET.match(text, span.end))


def _counted(text: str, sentence: Span) -> Iterator[Told]:
    words = sentence.of(text)
    times = list(dates.find(words))
    for span in numbers.find(words):
        at = Span(sentence.start + span.start, sentence.start + span.end)
        bounds = numbers.resolve(at.of(text))
        joined = text[at.end : at.end + 1] in ("-", "–", "%")
        if bounds is None or joined or is_no_count(text, at) or any(span.overlaps(t) for t in times):
            continue
        noun = _NOUN.match(text, at.end, sentence.end)
        end = noun.end() if noun else at.end
        if not _WHOLE.search(text, sentence.start, at.start) or _WHO.match(text, end):
            yield Told(at, Span(at.start, end), bounds.low, bounds.high)


def _single(text: str, sentence: Span) -> Iterator[Told]:
    for match in _ONE.finditer(text, sentence.start, sentence.end):
        at = Span(match.start(), match.end())
        if second := _SECOND.match(text, at.end, sentence.end):
            yield Told(at, Span(at.start, second.end()), 2, 2)
        else:
            yield Told(at, at, 1, 1)


def _fated(text: str, sentence: Span, people: Sequence[Told]) -> Iterator[Told]:
    """The people with their fate; those of a row share one: "four men and two women were hurt"."""
    ends = [*(t.at.start for t in people[1:]), sentence.end]
    kinds = [_fate(text, sentence, t, end) for t, end in zip(people, ends, strict=True)]
    joined = [bool(_AND.fullmatch(text, t.at.end, end)) for t, end in zip(people, ends, strict=True)]
    shared = [j or _WITH.fullmatch(text, t.at.end, e) for j, t, e in zip(joined, people, ends, strict=True)]
    for place in reversed(range(len(people) - 1)):
        if kinds[place] is None and shared[place]:
            kinds[place] = kinds[place + 1]
    for place in range(1, len(people)):
        if kinds[place] is None and shared[place - 1]:
            kinds[place] = kinds[place - 1]
    rows = [joined[place] or (place > 0 and joined[place - 1]) for place in range(len(people))]
    deaths = kinds.count("killed")
    return (
        replace(t, kind=kind, row=True) if row else _alone(text, t, kind, beside_dead=deaths > 0)
        for t, kind, row in zip(people, kinds, rows, strict=True)
        if kind
    )


# Somebody who is not the one told of before; "a fourth victim" makes all who were hit four.
_OTHER = re.compile(r"(?:another|an? (?P<nth>second|third|fourth|fifth|sixth))\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"(?:an?|his|her|their) |\w+-year-old", re.IGNORECASE)


def _alone(text: str, told: Told, kind: str, *, beside_dead: bool) -> Told:
    """One told alone, with the fate: "a man was hurt" may be of one who died later.

    "Another was hurt" is not; nor is "another was shot" beside a death, but "he shot another boy" may be.
    """
    other = _OTHER.match(text, told.at.start)
    if kind == "killed":
        return replace(told, kind=kind)
    if other and other["nth"]:
        number = ORDINALS[other["nth"].lower()]
        return replace(told, kind="casualties", low=number, high=number)
    if other:
        return replace(told, kind="wounded" if beside_dead else kind)
    if beside_dead and told.at == told.count and told.low == 1:
        return replace(told, kind="wounded")
    return replace(told, kind="casualties" if _SOMEBODY.match(text, told.at.start) else kind)


def _fate(text: str, sentence: Span, told: Told, end: int) -> str | None:
    if _NOT.search(text[sentence.start : told.at.start]):
        return None
    if told.at == told.count and told.low != 1:
        bare = _BARE.match(text, told.at.end, end)
        end = min(end, bare.end() if bare else told.at.end)
    return fate_of(text, told.at, Span(sentence.start, end))


def _several(text: str, sentence: Span) -> Iterator[Told]:
    for match in _SEVERAL.finditer(text, sentence.start, sentence.end):
        many = _MULTIPLE.get((match["many"] or "double").lower(), 2)
        deadly = match["killed"] or match["fatal"] or not match["many"]
        at = Span(match.start(), match.end())
        yield Told(at, at, many, many, "killed" if deadly else "casualties")
