"""What a number counts, as its noun, words of harm, the event's trigger or the model say, in that order.

Measured with `bench/counts.py` on gold/train, where many reports have lost their commas: none is relied on.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from marsad.coding.blows import breaks, of_blows, things_hit
from marsad.coding.countable import SAY_ALL, names_things, noun_of
from marsad.coding.harm import harm_at, harm_beside, harm_far, harm_of
from marsad.coding.part_of import parts_of
from marsad.model.annotation import Scored
from marsad.model.span import Span
from marsad.text import dates, numbers

__all__ = ["Rival", "Told", "counts", "done_by", "kind_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another event of the same sentence, with the numbers that the event model marks for it."""

    trigger: Span
    type: str
    marked: tuple[Scored, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of an event when its numbers are read; all spans count in `text`."""

    text: str
    sentence: Span
    trigger: Span
    type: str
    recipients: tuple[Span, ...] = ()
    actors: tuple[Span, ...] = ()
    marked: tuple[Scored, ...] = ()
    """Numbers that the event model marked."""
    rivals: tuple[Rival, ...] = ()

    @property
    def deed(self) -> str:
        """The words of the trigger."""
        return self.trigger.of(self.text)


# What triggers tell of people, where no word of harm stands beside the count.
_TAKEN = re.compile(
    r"arrest|detain|apprehend|custody|bars|round|led away|sei[zs]|captur|captive|hostage|kidnap|abduct|hold"
    r"|held|jail|imprison|in its hands|nab|nett?(?:ed|ing|s)|snatch|grabb|locked|pick(?:ed|ing|s) up"
    r"|\btak(?:en?|es|ing)\b|\btook\b",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"flee|fled|displac|driv|drove|leav|left|quit|uproot|homeless|abandon|reach|cross|escap|evacuat|empt|forc|pour"
    r"|exodus|move|evict|stream|refuge|shelter",
    re.IGNORECASE,
)
# Who is expelled with a household is driven out; diplomats are not.
_EXPELLED = re.compile(r"expel|expulsion|remov", re.IGNORECASE)
_AT_HOME = re.compile(
    r"(?: [\w-]+){0,3}? (?:famil\w+|households?|residents|villagers|inhabitants|civilians|people)\b",
    re.IGNORECASE,
)
# Between a deed and those who did it.
_BY = re.compile(r"(?: (?!after\b)[\w-]+){0,2} by (?:an? (?:group|gang|mob|band|team) of )?")
_YIELDED = re.compile(r"surrender|turn|lay|laid|defect|desert|disarm|came|gather", re.IGNORECASE)
_HURT = re.compile(r"beat|whip|tortur", re.IGNORECASE)
# What is done to people whom nothing has befallen yet.
_SOUGHT = re.compile(r"pursu|chas|hunt|track|search|confront|surround|engag", re.IGNORECASE)
# What hurts, and seldom kills.
_BLUNT = re.compile(
    r"\b(?:rubber|plastic|baton|pepper|tear[ -]?gas|water cannons?|truncheons?|batons|fists|stones|sticks)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"(?: [a-z-]+){0,2} (?:and|or) (?:casualties|wound(?:s|ed)|injur(?:ies|ed))\b(?! \d)")
_TREATED = re.compile(r"tak|treat|admit|carri|rush|transport|ferr|hospital", re.IGNORECASE)
# People who are saved, or let go: they were no fighters in that, and nothing befell them.
_SAVED = re.compile(r"evacuat|airlift|fl(?:ew|y|own)|rescu|sav|fre|pull|dug|dig", re.IGNORECASE)
_LET_GO = re.compile(r"fre|releas|let|set free|hand(?:ed|s|ing)? over|pardon|swap|exchang", re.IGNORECASE)
_POLICE = re.compile(r"[\w -]{0,20}\bpolice", re.IGNORECASE)


def counts(text: str, sentence: Span) -> tuple[Span, ...]:
    """The counts of a sentence that are no part of a date or a duration."""
    return tuple(Span(sentence.start + s.start, sentence.start + s.end) for s in _counts(sentence.of(text)))


# Every number of every event of a sentence asks for the sentence's counts.
@lru_cache(maxsize=256)
def _counts(words: str) -> tuple[Span, ...]:
    times = list(dates.find(words))
    found = (s for s in numbers.find(words) if not any(s.overlaps(t) for t in times))
    found = (s for s in found if not _SIDES.match(words, s.end))
    return tuple(_latest(words, s) for s in found if not any(_clock(words, t, s) for t in times))


# The parties of a fight or talk are not counted: in the training data no count is of these.
_SIDES = re.compile(r"[ -](?:[a-z]+ )?(?:sides|parties)\b")

# Where a toll grows, two numbers are no range: "raised the toll from 83 to 101".
_CHANGES = re.compile(
    r"\b(?:rose|ris\w+|rais\w+|climb\w*|jump\w*|increas\w*|gr[eo]w\w*|revis\w*|updat\w*|drop\w*|fell|cut|lower\w*"
    r"|soar\w*|doubl\w*|swell\w*|went)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"from .+ to (?=\S)", re.IGNORECASE)


def _latest(words: str, span: Span) -> Span:
    """The count, or the last of the two that a change tells."""
    former = _FROM_TO.match(words, span.start, span.end)
    return Span(former.end(), span.end) if former and _CHANGES.search(words[: span.start]) else span


def _clock(words: str, time: Span, span: Span) -> bool:
    """Whether four figures after a date are the hour: "on 1 October 2014 at 1459"."""
    hour = re.fullmatch(r"(?:[01]\d|2[0-3])[0-5]\d", span.of(words))
    return hour is not None and words[time.end : span.start] in (" at ", ", ", " ", " - ")


def _wholes(told: Told, span: Span) -> list[Span]:
    """The sentence's counts without those that tell a part of another, which no word of harm stops at."""
    here = counts(told.text, told.sentence)
    parts = parts_of(told.text, told.sentence, here)
    return [s for s in here if s == span or s not in parts]


def kind_of(told: Told, span: Span, model_kind: str | None = None) -> str:
    """What the number counts: a kind of the record, or "casualties" for dead and wounded in one figure."""
    noun = noun_of(told.text, span, told.sentence.end)
    if noun == "strikes":
        return of_blows(told.text, told.sentence, span, told.type, told.deed)
    if noun in ("killed", "wounded") and _BOTH.match(told.text, span.end):
        return "casualties"
    if noun in SAY_ALL:
        return "other" if noun == "areas" else noun
    by_type = {"ASSAULT": _assaulted, "COERCE": _coerced, "SANCTION": _driven_out}
    said = by_type.get(told.type, _moved)(told, span, noun)
    if noun is None and not said and breaks(told.deed):
        return "other"
    # Vehicles are a closed list, and the model takes many a thing for one.
    if model_kind == "vehicles" and noun is None and names_things(told.text, span, told.sentence.end):
        model_kind = "other"
    return said or model_kind or _likely(told, noun) or "other"


def _assaulted(told: Told, span: Span, noun: str | None) -> str | None:
    """What befell people in an assault; a count with neither noun nor word of harm is not of people."""
    here = _wholes(told, span)
    beside = harm_beside(told.text, told.sentence, span, here)
    deed = harm_of(told.deed) or ("captured" if _TAKEN.search(told.deed) else None)
    deed = deed or ("wounded" if _HURT.match(told.deed) else None)
    acting = any(_opening(a, span) for a in told.actors) or done_by(told, span)
    if acting and not any(r.overlaps(span) for r in told.recipients):
        return "fighters" if noun in ("fighters", "people") else None
    if noun_of(told.deed, Span(0, 0), len(told.deed)) == "other":
        return beside or "other"
    if noun is None and things_hit(told.text, told.sentence, span):
        return beside or "other"
    if _SOUGHT.match(told.deed) and not beside:
        return "fighters" if noun == "fighters" else "other"
    far = beside or deed or harm_far(told.text, told.sentence, span, here)
    blunt = noun in ("people", "fighters") and _BLUNT.search(told.sentence.of(told.text))
    return far or ("wounded" if blunt else None)


def done_by(told: Told, span: Span) -> bool:
    """Whether the count is of those by whom it was done: "ambushed by about 30 militants"."""
    between = told.text[told.trigger.end : span.start]
    return told.trigger.end <= span.start and _BY.fullmatch(between) is not None


def _opening(party: Span, span: Span) -> bool:
    return party.start == span.start and party.overlaps(span)


def _likely(told: Told, noun: str | None) -> str | None:
    """The kind of people assaulted, or let go, where neither the words nor the model say more."""
    if told.type == "RETREAT" and _LET_GO.match(told.deed):
        return "captured"
    if told.type != "ASSAULT":
        return None
    return "killed" if noun in ("people", "fighters") else noun


def _coerced(told: Told, span: Span, noun: str | None) -> str | None:
    """People taken in an arrest or a raid, and the force that acts, else nothing that has a kind."""
    if noun == "fighters" and any(a.overlaps(span) for a in told.actors):
        return "fighters"
    beside = harm_beside(told.text, told.sentence, span, _wholes(told, span))
    taken = _TAKEN.search(told.deed) and (noun is not None or beside == "captured" or _opens(told, span))
    return "captured" if taken or beside == "captured" else None


def _opens(told: Told, span: Span) -> bool:
    """Whether the number is all that is left of a recipient: "arrested 12"."""
    return any(r.overlaps(span) and len(r) - len(span) < 2 for r in told.recipients)


def _driven_out(told: Told, span: Span, noun: str | None) -> str | None:
    """People who leave; of other sanctions nothing that has a kind."""
    expelled = _EXPELLED.search(told.deed) and _AT_HOME.match(told.text, span.end)
    left = expelled or _LEFT.search(told.deed) or harm_of(told.sentence.of(told.text)) == "displaced"
    return "displaced" if left else None


def _moved(told: Told, span: Span, noun: str | None) -> str | None:
    """The kind of people who are helped, sent, let go or met, whatever befell them before."""
    if told.type == "AID" and (harm_at(told.text, span.end) == "wounded" or _TREATED.match(told.deed)):
        return "wounded"
    if told.type == "AID" and _SAVED.match(told.deed):
        return "other"
    if told.type == "ACCUSE" or (told.type == "RETREAT" and _LET_GO.match(told.deed)):
        return None
    yielded = told.type == "RETREAT" and _YIELDED.match(told.deed)
    sent = told.type == "MOBILIZE" and not _POLICE.match(told.text, span.end)
    return "fighters" if yielded or sent or (noun == "fighters" and told.type != "MOBILIZE") else None
