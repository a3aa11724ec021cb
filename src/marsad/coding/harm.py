"""Words of harm, and which of them governs a number: "12 people killed", "wounding at least 12"."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from marsad.coding.countable import noun_of
from marsad.model.span import Span

__all__ = ["harm_at", "harm_beside", "harm_far", "harm_of", "words_of_harm"]

_HARM = re.compile(
    r"""\b(?:
    (?P<casualties>
        casualt\w+ | gass(?:ed|ing) | (?:wounded|injured)\ (?:and|or)\ killed
        | (?:kill(?:s|ed|ing)|dead|martyred),?(?:\ and|\ or|/)?\ ?(?:wound(?:s|ed|ing)|injur(?:es|ed|ing)))
    |(?P<killed>
        kill(?:s|ed|ing)? | deaths? | dead | die[sd]? | dying | slain | slew | slaughter\w* | martyr\w*
        | execut(?:e[ds]?|ing|ions?) | massacr\w+ | behead\w+ | assassinat\w+ | murder\w* | perish\w* | lives?
        | victims? | bodies | fatal\w* | buried | toll | neutrali[sz]\w+
        | lynch\w* | butcher\w* | decapitat\w+ | life(?=\ of\b) | gunned\ down | mowed\ down
        | to\ death | burn(?:ed|t)\ alive | (?:not|never)\ survive[ds]? | eliminat\w+ | liquidat\w+
        | wip(?:ed|ing)\ out
        | (?:slit|cut)\w*\ (?:the|their)\ throats? | throats?\ (?:slit|cut))
    |(?P<wounded>
        (?:suffer|sustain|receiv)\w*(?:\ [\w-]+){0,3}\ (?:injur(?:y|ies)|wounds?|burns|trauma)
        | in\ (?:an?\ )?(?:critical|serious|grave)\ condition | suffocat\w+ | asphyxiat\w+ | choking
        | (?:with|light|minor|slight)(?:\ [\w-]+){0,2}\ (?:injuries|wounds|burns|fractures)
        | treated(?=\ (?:for|at|in|by|after)\b) | broken\ (?:bones|arms|legs|ribs|limbs) | crippl\w+
        | mutilat\w+ | recover(?:s|ed|ing)\ from
        | to\ (?:(?:a|an|the|local|nearby|field)\ )?(?:hospitals?|clinics?)
        | in\ the\ (?:leg|arm|foot|shoulder|knee)s?
        | wound(?:ed|ing)? | (?<!of\ )(?<!their\ )(?<!his\ )(?<!her\ )(?<!bullet\ )(?<!gunshot\ )
          (?<!stab\ )(?<!shrapnel\ )wounds
        | injur(?!ies)\w+ | hurt | maim\w+ | hospitali[sz]ed)
    |(?P<captured>
        captur\w+ | kidnap\w* | abduct\w+ | arrest\w* | detain(?:s|ed|ing)? | imprison\w* | hostage
        | rounded\ up | (?:into|in)\ custody | behind\ bars | in\ jail | nab(?:s|bed|bing)? | nett(?:ed|ing)
        | snatch\w* | picked\ up | locked\ up | led\ away | apprehend\w* | taken\ alive
        | (?:taken|took|taking)(?:\ \w+)?\ (?:hostage|prisoner|captive)\w*)
    |(?P<displaced> displac\w+ | fled | flee(?:s|ing)? | uproot\w* | homeless | evict\w*
        | (?:seek|sought|seeking|take|taking|taken|took|find|found)\ (?:refuge|shelter|sanctuary))
    |(?P<missing> missing | (?:the\ )?fate\ of | disappear\w* | unaccounted)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_STATES = frozenset({"missing", "choking"})
_ACTIVE = frozenset({"kills", "kill", "wounds", "wound", "injures", "lives", "netted", "nabs"})
# Words of a count's own phrase before a participle that says what befell it: "37 other young people wounded".
_NEAR = 3
# Words that do not count among those: "37 people have also been wounded".
_LIGHT_WORDS = "have has had been was were are is being be also reportedly all said to"
_LIGHT = frozenset(_LIGHT_WORDS.split())
# Characters to either side in which a word can govern a number; more only costs time.
_REACH = 600


def harm_of(words: str) -> str | None:
    """The kind of the first word of harm in the words."""
    match = _HARM.search(words)
    return match.lastgroup if match else None


def words_of_harm(words: str) -> Iterator[re.Match[str]]:
    """The words of harm, in order."""
    return _HARM.finditer(words)


def harm_at(text: str, at: int) -> str | None:
    """The kind of the word of harm that begins at a place, past a blank and "of"."""
    match = re.compile(r"(?: of)?(?: the)? ?").match(text, at)
    found = _HARM.match(text, match.end() if match else at)
    return found.lastgroup if found else None


def harm_beside(text: str, sentence: Span, span: Span, counts: Sequence[Span]) -> str | None:
    """The kind of the word of harm 1. just after the number ("12 killed"), 2. just before ("killing 12").

    A word that only says which people are counted yields to one before: "killing 12 displaced people".
    """
    after, before = _after(text, sentence, span, counts), _before(text, sentence, span)
    gap = text[before[-1].end() : span.start].split() if before else []
    governed = bool(before) and len(gap) <= 1 and _ANOTHER.isdisjoint(gap)
    # 1.
    between = text[span.end : after[0].start()].split() if after else []
    near = bool(after) and _ELSE.isdisjoint(between) and len([w for w in between if w not in _LIGHT]) <= _NEAR
    if near and not (governed and (_AFIELD & {*between} or _describes(text, after[0].end(), sentence.end))):
        return _graver(text, after)
    # 2.
    if governed:
        return before[-1].lastgroup
    lost = _LOST.search(text[max(sentence.start, span.start - _LOSS) : span.start])
    return "killed" if lost and _describes(text, span.end, sentence.end) else None


# Whoever "lost 15 fighters" has them dead; they may lose villages too.
_LOST = re.compile(r"\b(?:lost|loses?|losing)(?: a further| another)? ?$", re.IGNORECASE)
# Characters before a number in which those words can stand.
_LOSS = 20
# A clause that begins with these has its own word of harm: "two were killed and ten others hurt".
_ANOTHER = frozenset({"and", "but", "while", "as", "or"})
# What follows these says more of people whose fate is told: "executed 18 civilians who had tried to flee".
_AFIELD = frozenset({"who", "whom", "which", "that", "whose", "with", "in", "on", "at", "by", "from"})
# A clause that begins with these tells something else, whatever stands before the number.
_ELSE = frozenset({"and", "after", "before", "when", "while", "as", "since", "because"})
_AND = re.compile(r" and (?:then |later |subsequently )?")


def _graver(text: str, found: Sequence[re.Match[str]]) -> str | None:
    """The kind of the first word of harm, or of the next where the taken were killed."""
    taken = found[0].lastgroup == "captured" and len(found) > 1 and found[1].lastgroup == "killed"
    return found[int(taken and _AND.fullmatch(text, found[0].end(), found[1].start()) is not None)].lastgroup


def _describes(text: str, at: int, end: int) -> bool:
    """Whether people follow: "displaced people"."""
    return noun_of(text, Span(at, at), end) in ("people", "fighters")


def harm_far(text: str, sentence: Span, span: Span, counts: Sequence[Span]) -> str | None:
    """The kind of the first word of harm up to the next count, else of the last before, else of any after."""
    rest = _HARM.finditer(text, span.end, min(sentence.end, span.end + _REACH))
    ranked = [*_after(text, sentence, span, counts)[:1], *_before(text, sentence, span)[-1:], *rest]
    return ranked[0].lastgroup if ranked else None


def _after(text: str, sentence: Span, span: Span, counts: Sequence[Span]) -> list[re.Match[str]]:
    """Words of harm between the number and the next count that befall what stands before them."""
    end = min(sentence.end, span.end + _REACH)
    following = min((s.start for s in counts if s.start >= span.end), default=end)
    found = _harms(text, span.end, min(end, following))
    return [m for m in found if _suffers(m, text[m.end() : following], following < end)]


def _before(text: str, sentence: Span, span: Span) -> list[re.Match[str]]:
    return list(_harms(text, max(sentence.start, span.start - _REACH), span.start))


# Every event of a sentence asks for what stands about each of its counts.
@lru_cache(maxsize=256)
def _harms(text: str, start: int, end: int) -> tuple[re.Match[str], ...]:
    return tuple(_HARM.finditer(text, start, end))


def _suffers(match: re.Match[str], gap: str, counted: bool) -> bool:
    """Whether the harm falls on what stands before: "12 people were killed", not "12 fighters, killing 5"."""
    word = match[0].lower()
    if word in _ACTIVE or (counted and not gap.strip()):
        return False
    return word in _STATES or not word.endswith("ing")
