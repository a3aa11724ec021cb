"""What loose words come to: "soon", "this time", "daily", an age. They place no event by themselves."""

import re
from collections.abc import Callable

from marsad.coding.moments.clock import Clock, Found, Meaning, unplaced
from marsad.coding.moments.lengths import amount, length, singular
from marsad.text.calendar import Stretch
from marsad.text.pieces import WEEKDAYS

__all__ = ["LOOSE"]

# TIMEX3 writes X for what is left open: any day, any week.
_ANY = {"daily": "XXXX-XX-XX", "everyday": "XXXX-XX-XX", "nightly": "XXXX-XX-XXTNI", "weekly": "XXXX-WXX"} | {
    "monthly": "XXXX-XX", "yearly": "XXXX", "annually": "XXXX", "annual": "XXXX",
}  # fmt: skip


def _set(found: Found, clock: Clock) -> Stretch | None:
    """How often: "every two days" P2D, "every Friday" XXXX-WXX-5."""
    if found["word"]:
        return unplaced("unknown", _ANY[found["word"]])
    if found["u"].endswith("day") and found["u"] != "day":
        return unplaced("day", f"XXXX-WXX-{WEEKDAYS[found['u'][:3]] + 1}")
    count = amount("two" if found["n"] == "other" else found["n"] or "a")
    return unplaced("unknown", length(count, singular(found["u"])))


def _told(found: Found, clock: Clock) -> Stretch | None:
    """ "this time", "the same day": what was told before."""
    if found["what"] == "day":
        return Stretch(clock.told, clock.told)
    return clock.anchor or unplaced("unknown")


def _before(found: Found, clock: Clock) -> Stretch | None:
    """ "shortly afterwards": about when was told before."""
    return clock.anchor or unplaced("unknown")


def _ahead(found: Found, clock: Clock) -> Stretch | None:
    return Stretch(clock.today, None, "unknown", "FUTURE_REF")


def _behind(found: Found, clock: Clock) -> Stretch | None:
    return Stretch(None, clock.today, "unknown", "PAST_REF")


def _present(found: Found, clock: Clock) -> Stretch | None:
    return Stretch(clock.today, clock.today, value="PRESENT_REF")


def _age(found: Found, clock: Clock) -> Stretch | None:
    """ "18 years old": how long, not when."""
    figure = re.match(r"\d+(?:\.\d+)?", found[0])
    count = amount(found[0].split(" year")[0])
    return unplaced("year", f"P{figure[0]}Y" if figure else length(count, "year"))


def _only(value: str | None) -> Callable[[Found, Clock], Stretch | None]:
    return lambda found, clock: unplaced("unknown", value)


LOOSE: dict[str, Meaning] = {
    "age": _age,
    "antiquity": _only(None),
    "climate": _only(None),
    "daytime": _only("XXXX-XX-XXTDT"),
    "future": _ahead,
    "later": _before,
    "nth": _only(None),
    "past": _behind,
    "present": _present,
    "set": _set,
    "told": _told,
    "vague": lambda found, clock: Stretch(None, clock.today, "unknown", "PXX"),
}
