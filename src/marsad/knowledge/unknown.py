"""Keys that a record has no place for: in a file written by hand they are slips, and are told."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any, get_args, get_type_hints


def unknown_keys(raw: Any, shape: Any, where: str = "") -> Iterator[str]:
    """Each key of `raw` that the dataclasses of `shape` lack, with its place and the keys that there are.

    msgspec's own structs tell theirs by themselves.
    """
    if is_dataclass(shape) and isinstance(raw, dict):
        hints = get_type_hints(shape)
        for key in raw.keys() - hints.keys():
            yield f"{_at(where, key)}: there is no such key; expected one of {', '.join(hints)}"
        inner = [(_at(where, key), value, hints[key]) for key, value in raw.items() if key in hints]
    else:
        inner = list(_parts(raw, get_args(shape), where))
    for here, value, its_shape in inner:
        yield from unknown_keys(value, its_shape, here)


def _parts(raw: Any, shapes: tuple[Any, ...], where: str) -> Iterator[tuple[str, Any, Any]]:
    """The values of a mapping or list with their places and shapes: `dict[str, X]`, `tuple[X, ...]`."""
    if isinstance(raw, dict) and len(shapes) > 1:
        yield from ((_at(where, key), value, shapes[1]) for key, value in raw.items())
    elif isinstance(raw, list) and shapes:
        yield from ((f"{where}[{at}]", value, shapes[0]) for at, value in enumerate(raw))


def _at(where: str, key: Any) -> str:
    return f"{where}.{key}" if where else str(key)
