"""Names of places as people read them, literally or for somebody, each with its cues."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from marsad.annotate.metonymy import Words, cues
from marsad.evaluate.rows import has_form, read_rows
from marsad.model.annotation import Annotation
from marsad.model.report import Report
from marsad.model.span import Span

Annotate = Callable[[Iterable[Report]], Iterator[Annotation]]
LITERAL = {
    "literal": True, "metonymic": False, "mix": False,
    "Literal": True, "Literal_Modifier": True, "Coercion": True, "Metonymic": False, "Mixed": False,
}  # fmt: skip
"""How the readings of ReLocaR and of GeoWebNews count: both at once is metonymic, as ReLocaR's authors count
it (`LSTM_Test.py` of their code). Those of GeoWebNews that are not here (adjectives, parts of other names,
what describes a noun without saying where) are shown and not scored."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with `text` and one name, `start` to `end`, with its `reading` (literal, metonymic, mix)"""

    text: str
    start: int
    end: int
    reading: str


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name, `start` to `end`, with its `type` (Literal, Metonymic, Mixed, ...)"""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its `toponyms`, each with start, end and type"""

    text: str
    toponyms: list[Toponym]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it was read by people, and its cues."""

    text: str
    """What it stands in."""
    reading: str
    cues: frozenset[str]

    @property
    def literal(self) -> bool | None:
        """Whether it means the place; None where the reading is not scored."""
        return LITERAL.get(self.reading)


def read_names(path: Path, annotate: Annotate) -> list[Name]:
    """The names of a file in the form of ReLocaR or of GeoWebNews (../shared/data/geoparsing).

    Raises BadInput where it is of neither.
    """
    if has_form(path, Document):
        documents = read_rows(path, Document)
    else:
        rows = read_rows(path, Sentence)
        documents = [Document(r.text, [Toponym(r.start, r.end, r.reading)]) for r in rows]
    reports = (Report(id=str(at), text=d.text, sha256=_digest(d.text)) for at, d in enumerate(documents))
    found = []
    for document, annotation in zip(documents, annotate(reports), strict=True):
        words = Words(annotation)
        found += [Name(document.text, t.type, cues(words, Span(t.start, t.end))) for t in document.toponyms]
    return found


def digest(names: Sequence[Name]) -> str:
    """What tells a set from another: the hash of its texts."""
    return _digest("\n".join(sorted({n.text for n in names})))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
