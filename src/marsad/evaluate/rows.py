"""Sets as others published them: files of JSON objects, one a line, read into records of their own form."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec

from marsad.errors import BadInput

T = TypeVar("T")


def files_of(path: Path, names: Sequence[str]) -> list[Path]:
    """The file itself, or those of `names` in a folder. Raises BadInput where there is none of them."""
    if not path.is_dir():
        return [path]
    found = [path / name for name in names if (path / name).exists()]
    if not found:
        raise BadInput(f"{path} holds no {' or '.join(names)}; name the file to measure on")
    return found


def read_rows(path: Path, form: type[T], limit: int | None = None) -> list[T]:
    """The rows of a file, the first `limit` of them, each as a `form` (a dataclass); other fields are left.

    Raises BadInput, naming the line and the field, where the file is not of that form.
    """
    rows = [_row(line, form, f"{path}:{at}") for at, line in islice(_lines(path), limit)]
    if not rows:
        raise BadInput(f"{path} has no rows; expected one JSON object a line, {_words(form)}")
    return rows


def has_form(path: Path, form: type[object]) -> bool:
    """Whether the first row of a file is of this form. Raises BadInput for a file that cannot be read."""
    first = next(_lines(path), None)
    try:
        return first is not None and msgspec.json.decode(first[1], type=form) is not None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, numbered from 1."""
    try:
        with path.open("rb") as file:
            yield from ((at, line) for at, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise BadInput(f"{path} cannot be read ({error.strerror}); name a file of the set") from None


def _row(line: bytes, form: type[T], where: str) -> T:
    try:
        return msgspec.json.decode(line, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadInput(f"{where} is not as expected ({error}); expected {_words(form)}") from error


def _words(form: type[object]) -> str:
    """The first line of a form's docstring, as part of a sentence."""
    first = (form.__doc__ or form.__name__).strip().partition("\n")[0].rstrip(".")
    return first[:1].lower() + first[1:]
