"""Values in words that a person reads: the same wording in the table, the explanation and the notebook."""

from typing import NamedTuple

from marsad.model.record import Control, Event, Mention, Number, Place, Relation, Source, Time, Words

__all__ = ["QUESTION_ROLE", "STATUS", "Answer", "answers", "bounds", "control", "relation", "told"]

STATUS = {
    "asserted": "reported as having happened",
    "future": "planned or expected, not reported as having happened",
    "hypothetical": "only possible, not reported as having happened",
    "negated": "said not to have happened",
}
STANCE = {
    "asserts": "",
    "denies": "denies it",
    "expects": "expects it",
    "claims_responsibility": "claims responsibility",
}
CHANGE = {
    "taken": "taken",
    "lost": "lost",
    "held": "held",
    "contested": "fought over",
    "besieged": "besieged",
}
QUESTION_ROLE = {
    "who": "actor",
    "whom": "recipient",
    "where": "place",
    "when": "time",
    "how many": "number",
    "with what": "weapon",
    "according to": "source",
}
"""The questions of `answers` -> the role of the marks that answer them."""


class Answer(NamedTuple):
    """A value in words, and the words of the report that it was read from."""

    said: str
    words: Words


def answers(event: Event) -> list[tuple[str, list[Answer]]]:
    """The questions of a monitor, each with its answers; none where the report does not say."""
    return [
        ("who", [Answer(party(one), one) for one in event.actors]),
        ("whom", [Answer(party(one), one) for one in event.recipients]),
        ("where", [Answer(place(one), one) for one in event.places]),
        ("when", [Answer(time(event.time), event.time)] if event.time else []),
        ("how many", [Answer(number(one), one) for one in event.numbers]),
        ("with what", [Answer(one.text, one) for one in event.weapons]),
        ("according to", [Answer(source(one), one) for one in event.sources]),
    ]


def told(found: list[Answer]) -> str:
    """All answers to one question in one line."""
    return "; ".join(one.said for one in found)


def party(one: Mention) -> str:
    """`Iraqi militias (IRQ, REB)`, or the resolved name behind the word: `they = Iraqi militias (IRQ,
    REB)`.
    """
    return _named(one.text, one.name) + _in_brackets(one.country, one.sector)


def place(one: Place) -> str:
    """`Tel Rifaat (settlement, SYR, 36.47 N 37.10 E)`."""
    return _named(one.text, one.name) + _in_brackets(one.precision, one.country, _position(one))


def time(one: Time) -> str:
    """`Saturday = 2024-11-30 (day)`, or that the words tell no date."""
    if one.from_ is None and one.to is None:
        return f"{one.text} (no date can be told from this)"
    if one.from_ == one.to:
        return f"{one.text} = {one.from_} ({one.precision})"
    return f"{one.text} = {one.from_ or '...'} to {one.to or '...'} ({one.precision})"


def number(one: Number) -> str:
    """`killed: 10.. "at least ten"`."""
    return f"{one.kind}: {bounds(one)} “{one.text}”"


def bounds(one: Number) -> str:
    """The grammar of claims: `10` exactly, `10..12` between, `10..` at least, `..12` at most."""
    low = "" if one.low is None else str(one.low)
    high = "" if one.high is None else str(one.high)
    return low if low == high and low else f"{low}..{high}"


def source(one: Source) -> str:
    """`a militia official (armed group, not named), denies it`."""
    kind = one.kind.replace("_", " ")
    name = _named(one.text, one.name) + _in_brackets(kind, "not named" if one.anonymous else None)
    via = f", via {one.medium}" if one.medium else ""
    stance = STANCE.get(one.stance, one.stance)
    return name + via + (f", {stance}" if stance else "")


def relation(one: Relation) -> str:
    """`Iran backs Iraqi militias`."""
    return f"{one.from_.known_as} {one.type.replace('_', ' ')} {one.to.known_as}"


def control(one: Control) -> str:
    """`Aleppo: taken by insurgents from the government (asserted)`."""
    change = CHANGE.get(one.change, one.change)
    by = f" by {one.holder.known_as}" if one.holder else ""
    before = f" from {one.previous.known_as}" if one.previous else ""
    return f"{one.place.known_as}: {change}{by}{before} ({one.status})"


def _named(text: str, name: str | None) -> str:
    return text if name is None or name.casefold() == text.casefold() else f"{text} = {name}"


def _in_brackets(*facts: str | None) -> str:
    known = [fact for fact in facts if fact]
    return f" ({', '.join(known)})" if known else ""


def _position(one: Place) -> str | None:
    if one.lat is None or one.lon is None:
        return None
    north, east = ("N" if one.lat >= 0 else "S"), ("E" if one.lon >= 0 else "W")
    return f"{abs(one.lat):.2f} {north} {abs(one.lon):.2f} {east}"
