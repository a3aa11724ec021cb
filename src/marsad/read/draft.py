"""What one kind of carrier (page, text, row) gives before anything is judged."""

from dataclasses import dataclass

from marsad.model.report import Furniture


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report as carried: the words in reading order, and what the carrier says about them."""

    original: str
    """Title, if known, then the passages, parted by blank lines; as decoded, nothing repaired."""
    title_end: int = 0
    """`original[:title_end]` is the title; 0 where the carrier names none."""
    external_id: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    language: str | None = None
    """As declared; the words themselves decide."""
    credited: tuple[str, ...] = ()
    """Where else an agency may be credited: author, publisher, source of the page."""
    left_out: tuple[Furniture, ...] = ()
    warnings: tuple[str, ...] = ()
    fewest_letters: int = 1
    """Fewer letters than this below the title are no report: chrome of a page, not its text."""


def compose(title: str | None, passages: list[str]) -> tuple[str, int]:
    """`original` and `title_end` of a Draft."""
    title = " ".join((title or "").split())
    body = "\n\n".join(passage for passage in passages if passage.strip())
    return (f"{title}\n\n{body}", len(title)) if title else (body, 0)
