"""Who holds what ground: by the last dated report of each place, and who says otherwise in those days."""

from collections.abc import Iterable, Sequence
from datetime import date

from marsad.knowledge import Knowledge
from marsad.link.views.holdings import Holding, holdings, place_key
from marsad.link.weighing.sides import exclusive
from marsad.link.weighing.voices import Voices
from marsad.model.incident import Contest
from marsad.model.record import Place, Record
from marsad.model.views import Ground

__all__ = ["DISPUTE", "ground"]

DISPUTE = 3
"""Days within which two reports speak of one state of things: a claim and its denial come within two, and
after more the ground may have changed hands. A rule of thumb."""


def ground(records: Iterable[Record], knowledge: Knowledge, at: str | None = None) -> tuple[Ground, ...]:
    """The places with their holders on a day (ISO), by default the last; ordered by name.

    What has no day, or is planned or supposed, says nothing of who holds a place; a denial can dispute it.
    """
    voices = Voices(knowledge)
    places: dict[str, list[Holding]] = {}
    for record in records:
        for told in holdings(record, voices, knowledge):
            if at is None or told.day <= at:
                places.setdefault(place_key(told.place), []).append(told)
    found = [
        one for all_told in places.values() if (one := _ground(sorted(all_told, key=_order))) is not None
    ]
    return tuple(sorted(found, key=lambda one: (_name(one.place).casefold(), place_key(one.place))))


def _ground(told: Sequence[Holding]) -> Ground | None:
    run = _run([one for one in told if not one.is_denied])
    if not run:
        return None
    named = [one for one in run if one.party is not None and not one.is_loss]
    is_lost = run[0].is_loss
    return Ground(
        place=max((one.place for one in run), key=lambda place: place.lat is not None),
        state="lost" if is_lost else _state(run),
        holder=named[-1].party if named and not is_lost else None,
        since=named[0].day if named and not is_lost else None,
        last=run[-1].day,
        quotes=tuple(one.quote for one in reversed(run)),
        dispute=_dispute((named or run)[-1], told),
    )


def _run(told: Iterable[Holding]) -> Sequence[Holding]:
    """The last reports that go together, oldest first: one holder, or a loss after which nobody is named.

    Who loses a place that another already holds confirms the holder.
    """
    run: list[Holding] = []
    for one in told:
        if run and _breaks(one, run):
            run = []
        run.append(one)
    return run


def _breaks(one: Holding, run: Sequence[Holding]) -> bool:
    held = [other for other in run if other.side is not None and not other.is_loss]
    if one.is_loss:
        return any(_is_same(one, other) for other in held)
    if run[0].is_loss:
        return one.party is not None
    return any(_differ(one, other) for other in held)


def _is_same(one: Holding, other: Holding) -> bool:
    """Whether both are known to be one side: "rebels" and "fighters" may be two."""
    return one.side is not None and one.side.is_whole and other.side is not None and one.side == other.side


def _differ(one: Holding, other: Holding) -> bool:
    """Whether one of the two is wrong, or the place changed hands in between."""
    return one.side is not None and other.side is not None and exclusive(one.side, other.side)


def _state(run: Sequence[Holding]) -> str:
    """A siege or a fight lasts until somebody takes the place."""
    since = max((at for at, one in enumerate(run) if one.change == "taken"), default=-1)
    last = [one.change for one in run[since + 1 :] if one.change in ("besieged", "contested")]
    return last[-1] if last else "held"


def _dispute(holding: Holding, told: Sequence[Holding]) -> Contest | None:
    """Others who, within days of the last report of the holder, name another or deny it."""
    sides: dict[str, set[str]] = {}
    for one in told:
        if (
            one.speaker != holding.speaker
            and _apart(one.day, holding.day) <= DISPUTE
            and _denies(one, holding)
        ):
            value = f"denied: {_value(one)}" if one.is_denied else _value(one)
            sides.setdefault(value, set()).add(one.said_by)
    if not sides:
        return None
    sides.setdefault(_value(holding), set()).add(holding.said_by)
    ordered = tuple((value, tuple(sorted(names))) for value, names in sorted(sides.items()))
    said = "; ".join(f"{', '.join(names)}: {value}" for value, names in ordered)
    return Contest(about="control", sides=ordered, because=f"within {DISPUTE} days of {holding.day}: {said}")


def _denies(one: Holding, holding: Holding) -> bool:
    """Whether it contradicts the holding: a denial that it is so or that another lost it, another holder."""
    if one.is_denied:
        same = one.side is None or holding.side is None or not exclusive(one.side, holding.side)
        return same != one.is_loss or one.side is None
    return not one.is_loss and not holding.is_loss and _differ(one, holding)


def _value(one: Holding) -> str:
    who = one.party.name if one.party is not None else "nobody named"
    return f"{one.change} by {who}"


def _apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _name(place: Place) -> str:
    return place.known_as


def _order(one: Holding) -> tuple[str, int, str, int]:
    return one.order
