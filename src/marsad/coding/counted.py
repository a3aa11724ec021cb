"""What a number counts, as its noun, words of harm, the event's trigger or the model say, in that order.

Measured with `bench/counts.py` on gold/train, where many reports have lost their commas: none is relied on.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from marsad.coding.countable import SAY_ALL, noun_of
from marsad.coding.harm import harm_at, harm_beside, harm_far, harm_of
from marsad.coding.part_of import parts_of
from marsad.model.annotation import Scored
from marsad.model.span import Span
from marsad.text import dates, numbers

__all__ = ["Rival", "Told", "counts", "kind_of"]


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
    r"|held|jail|imprison|in its hands",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"flee|fled|displac|driv|drove|leav|left|quit|uproot|homeless|abandon|reach|cross|escap|evacuat|empt|forc|pour"
    r"|exodus|move",
    re.IGNORECASE,
)
_YIELDED = re.compile(r"surrender|turn|lay|laid|defect|desert|disarm|came|gather", re.IGNORECASE)
_HURT = re.compile(r"beat|whip|tortur", re.IGNORECASE)
# Weapons that did not strike: "destroyed three rockets", "40 drones were shot down".
_DOWNED = re.compile(r"shot down|shoot(?:ing)? down|down(?:ed|ing|s)|intercept", re.IGNORECASE)
_UNDOING = (
    r"(?:destroy|dismantl|defus|neutrali[sz]|intercept|confiscat|seiz|captur|thwart|foil|uncover|disabl)\w*"
    r"|shot down|shoot(?:ing)? down|down(?:ed|ing|s)|found|brought down"
)
_UNDONE = re.compile(rf"\b(?:{_UNDOING})(?: at least| about| some| all| up| another)?[ ]$", re.IGNORECASE)
_THWARTED = re.compile(
    rf"(?: [\w-]+){{1,4}} (?:was|were|have been|had been|being) (?:all |also )?(?:{_UNDOING})\b",
    re.IGNORECASE,
)
# Characters before a number in which that verb can stand.
_VERB = 40
_BOTH = re.compile(r"(?: [a-z-]+){0,2} (?:and|or) (?:casualties|wound(?:s|ed)|injur(?:ies|ed))\b(?! \d)")
_DRONES = re.compile(r"[\w -]{0,30}\b(?:drones?|uavs?)\b", re.IGNORECASE)
_TREATED = re.compile(r"tak|treat|admit|carri|rush|transport|ferr|hospital", re.IGNORECASE)
_POLICE = re.compile(r"[\w -]{0,20}\bpolice", re.IGNORECASE)


def counts(text: str, sentence: Span) -> tuple[Span, ...]:
    """The counts of a sentence that are no part of a date or a duration."""
    return tuple(Span(sentence.start + s.start, sentence.start + s.end) for s in _counts(sentence.of(text)))


# Every number of every event of a sentence asks for the sentence's counts.
@lru_cache(maxsize=256)
def _counts(words: str) -> tuple[Span, ...]:
    times = list(dates.find(words))
    found = (s for s in numbers.find(words) if not any(s.overlaps(t) for t in times))
    return tuple(s for s in found if not any(_clock(words, t, s) for t in times))


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
        return _of_blows(told, span)
    if noun in ("killed", "wounded") and _BOTH.match(told.text, span.end):
        return "casualties"
    if noun in SAY_ALL:
        return "other" if noun == "areas" else noun
    by_type = {"ASSAULT": _assaulted, "COERCE": _coerced, "SANCTION": _driven_out}
    return by_type.get(told.type, _moved)(told, span, noun) or model_kind or "other"


def _of_blows(told: Told, span: Span) -> str:
    """Blows are strikes; what is shot down, found or taken before it strikes is equipment."""
    undone = _UNDONE.search(told.text[max(told.sentence.start, span.start - _VERB) : span.start])
    if not undone and not _THWARTED.match(told.text, span.end) and not _DOWNED.match(told.deed):
        return "strikes"
    return "vehicles" if _DRONES.match(told.text, span.end) else "other"


def _assaulted(told: Told, span: Span, noun: str | None) -> str | None:
    """What befell people in an assault; a count with neither noun nor word of harm is not of people."""
    here = _wholes(told, span)
    beside = harm_beside(told.text, told.sentence, span, here)
    deed = harm_of(told.deed) or ("captured" if _TAKEN.search(told.deed) else None)
    deed = deed or ("wounded" if _HURT.match(told.deed) else None)
    if any(_opening(a, span) for a in told.actors) and not any(r.overlaps(span) for r in told.recipients):
        return "fighters" if noun in ("fighters", "people") else None
    if noun_of(told.deed, Span(0, 0), len(told.deed)) == "other":
        return beside or "other"
    return beside or deed or harm_far(told.text, told.sentence, span, here) or _certain(noun)


def _opening(party: Span, span: Span) -> bool:
    return party.start == span.start and party.overlaps(span)


def _certain(noun: str | None) -> str | None:
    """The kind of people assaulted where nothing says what befell them."""
    return "killed" if noun in ("people", "fighters") else noun


def _coerced(told: Told, span: Span, noun: str | None) -> str | None:
    """People taken in an arrest or a raid, else nothing that has a kind."""
    beside = harm_beside(told.text, told.sentence, span, _wholes(told, span))
    taken = _TAKEN.search(told.deed) and (noun is not None or beside == "captured" or _opens(told, span))
    return "captured" if taken or beside == "captured" else None


def _opens(told: Told, span: Span) -> bool:
    """Whether the number is all that is left of a recipient: "arrested 12"."""
    return any(r.overlaps(span) and len(r) - len(span) < 2 for r in told.recipients)


def _driven_out(told: Told, span: Span, noun: str | None) -> str | None:
    """People who leave; of other sanctions nothing that has a kind."""
    left = _LEFT.search(told.deed) or harm_of(told.sentence.of(told.text)) == "displaced"
    return "displaced" if left else None


def _moved(told: Told, span: Span, noun: str | None) -> str | None:
    """The kind of people who are helped, sent, let go or met, whatever befell them before."""
    if told.type == "AID" and (harm_at(told.text, span.end) == "wounded" or _TREATED.match(told.deed)):
        return "wounded"
    yielded = told.type == "RETREAT" and _YIELDED.match(told.deed)
    sent = told.type == "MOBILIZE" and not _POLICE.match(told.text, span.end)
    return "fighters" if yielded or sent or (noun == "fighters" and told.type != "MOBILIZE") else None
