"""What comes in: bytes kept as they were, and the report read from them."""

from dataclasses import dataclass, field

from marsad.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Bytes as they were found; `sha256` names them (hex).

    `media_type` and `charset` are what the carrier said, if it did.
    """

    content: bytes
    sha256: str
    origin: str
    """Where the bytes came from: a path, an address, `-` for standard input, or `path:row`."""
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    fetched: str | None = None
    """ISO 8601 date-time of the fetch; None for local bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A passage of the page that was left out of the report, and the rule that left it out."""

    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One telling as an outlet published it.

    `text` is title, blank line, body; every offset of a record counts in it.
    """

    id: str
    text: str
    sha256: str
    external_id: str | None = None
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: str | None = None
    """ISO 8601 date, or date-time with zone."""
    published_from: str | None = None
    """Where `published` was found: caller, json-ld, meta, time element, dateline, ..."""
    language: str | None = None
    original: str = ""
    """The decoded text before normalisation; `origins` maps into it."""
    origins: tuple[int, ...] = ()
    """For every character of `text`, its position in `original`; -1 where Marsad put it in."""
    left_out: tuple[Furniture, ...] = ()
    warnings: tuple[str, ...] = field(default=())

    def in_original(self, span: Span) -> Span | None:
        """The same words in `original`, from first to last character that came from there, if any did."""
        at = [o for o in self.origins[span.start : span.end] if o >= 0]
        return Span(min(at), max(at) + 1) if at else None
