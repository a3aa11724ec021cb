"""What kind of bytes these are, by what the carrier says or the file is called."""

from pathlib import PurePosixPath
from typing import NamedTuple

from marsad.errors import Unreadable

__all__ = ["CSV", "JSONL", "ROW", "Media", "media_of", "type_by_name"]

ROW = "application/x-marsad-row+json"
"""One row of a table of reports: a JSON object with id, title, text, published, outlet, url."""
JSONL = "application/jsonl"
CSV = "text/csv"

# Names that servers and files use for the forms that Marsad reads. RFC 7111 and RFC 7763 name csv and
# markdown; JSON Lines has no registered type, so all that are met in the wild are taken.
BY_TYPE = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
    "text/markdown": "text/plain",
    "text/csv": CSV,
    "text/tab-separated-values": CSV,
    JSONL: JSONL,
    "application/x-jsonlines": JSONL,
    "application/jsonlines": JSONL,
    "application/x-ndjson": JSONL,
    "application/ndjson": JSONL,
}
BY_SUFFIX = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".jsonl": JSONL,
    ".ndjson": JSONL,
    ".csv": CSV,
    ".tsv": CSV,
}
READS = "Marsad reads HTML, plain text, JSONL and CSV"


class Media(NamedTuple):
    """A media type that Marsad reads, and the character set the carrier named with it; None where it named
    none.
    """

    type: str | None
    charset: str | None


def media_of(header: str | None) -> Media:
    """The media type that a Content-Type header names. Raises Unreadable for one that holds no text of a
    report.

    A missing or meaningless header gives no type: the reader then looks at the bytes.
    """
    name, _, parameters = (header or "").partition(";")
    name = name.strip().lower()
    if name in BY_TYPE or name in {"", "application/octet-stream"}:
        return Media(BY_TYPE.get(name), _charset(parameters))
    raise Unreadable(f"is {_described(name)}, not a page; {READS}: give the address of the report itself")


def type_by_name(name: str) -> str | None:
    """The media type that a file's name promises, None where its ending says nothing."""
    return BY_SUFFIX.get(PurePosixPath(name).suffix.lower())


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("'\"").lower() or None
    return None


def _described(name: str) -> str:
    family = name.partition("/")[0]
    words = {"image": "an image", "video": "a video", "audio": "a sound recording"}
    if name == "application/pdf":
        return "a PDF document"
    return f"{words[family]} ({name})" if family in words else f"of the type {name}"
