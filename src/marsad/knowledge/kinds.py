"""What an event counts as: a user's type or mode is a kind of a built-in one, and may be several kinds."""

from collections.abc import Iterable, Mapping

from marsad.knowledge.records import EventType


def kinds(types: Mapping[str, EventType], event_type: str, modes: Iterable[str]) -> dict[str, frozenset[str]]:
    """Type -> modes that an event counts as: its own first, then what its modes are kinds of, then its type.

    An event of a built-in type is only what it is.
    """
    found: dict[str, set[str]] = {event_type: set()}
    open_ = [*((event_type, mode) for mode in modes), (event_type, "")]
    seen = set(open_)
    for kind, mode in open_:  # grows while it is walked
        found.setdefault(kind, set()).update((mode,) if mode else ())
        above = parsed(_kind_of(types.get(kind), mode))
        if not mode and above[0] in found:  # what its modes are kinds of is told more closely
            continue
        fresh = [one for one in dict.fromkeys((above, (above[0], ""))) if above[0] and one not in seen]
        seen.update(fresh)
        open_ += fresh
    return {kind: frozenset(told) for kind, told in found.items()}


def built_in(types: Mapping[str, EventType], event_type: str, modes: Iterable[str]) -> str:
    """The first type that an event counts as and that is a kind of no other; its own where there is none."""
    of_kinds = kinds(types, event_type, modes)
    return next((kind for kind in of_kinds if kind in types and types[kind].kind_of is None), event_type)


def parsed(kind: str | None) -> tuple[str, str]:
    """Type and mode of `TYPE` or `TYPE/mode`, empty where there is none."""
    event_type, _, mode = (kind or "").partition("/")
    return event_type, mode


def _kind_of(event_type: EventType | None, mode: str) -> str | None:
    if event_type is None:
        return None
    if not mode:
        return event_type.kind_of
    return event_type.modes[mode].kind_of if mode in event_type.modes else None
