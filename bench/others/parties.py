"""Who is meant by a phrase, of which country and sector: tables of phrases, PLOVER's gold records."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from marsad.evaluate.rows import read_rows
from marsad.knowledge import Knowledge, load_knowledge
from marsad.knowledge.actors import UNKNOWN, Identity
from marsad.knowledge.records import Party
from marsad.model.record import Record
from marsad.model.span import Span
from marsad.text.names import name_key
from others.run import Call, coded, rate

_BODIES = ("IGO", "NGO", "ISM")
"""Codes that stand where others have a country's: the party is of no one country."""
_MISPRINTS = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}
"""Codes of the records that ISO 3166 does not know, and those that are meant."""
_SAME = {"UNO": "IGO", "EUR": "IGO"}
"""Sectors of our own and what they are to others."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with `party`, `country`, `sector`; others that are as right are in `also_parties` and so on"""

    text: str
    published: str | None
    party: str | None
    country: str | None
    sector: str | None
    also_parties: tuple[str | None, ...] = ()
    also_countries: tuple[str | None, ...] = ()
    also_sectors: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Coded:
    """A phrase with `code` and `sector`, as PLOVER's gold standard records have them"""

    text: str
    code: str | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (`text`) with `source` and `target`, lists of phrases with codes"""

    text: str
    source: list[Coded] = field(default_factory=list)
    target: list[Coded] = field(default_factory=list)


def of_phrases(path: Path, call: Call) -> None:
    """The shares of a table's phrases that have the right party, country and sector."""
    rows, known = read_rows(path, Phrase, call.limit), load_knowledge()
    found = [(row, known.actors.identify(row.text, on=row.published)) for row in rows]
    print(f"Party, country and sector, {len(rows)} phrases of {path.name}")
    rate("party", [_is_party(known, row, said) for row, said in found])
    rate("party, no state's body for its people", [_is_named(known, row, said.party) for row, said in found])
    rate("country", [said.country in (row.country, *row.also_countries) for row, said in found])
    rate("sector", [_plain(said.sector) in (row.sector, *row.also_sectors) for row, said in found])


def _is_party(known: Knowledge, row: Phrase, said: Identity) -> bool:
    """Whether the party is right; where the table names none, the body of the state whose people are meant is
    right too: two Kenyan officers are of the Kenyan police."""
    body = row.party is None and said.party is not None and known.actors.is_body(said.party)
    return _is_named(known, row, said.party) or (body and said.country in (row.country, *row.also_countries))


def _is_named(known: Knowledge, row: Phrase, said: Party | None) -> bool:
    for name in (row.party, *row.also_parties):
        if name is None or said is None:
            if name is None and said is None:
                return True
        elif (
            name_key(name) in _keys(said)
            or known.actors.find(name, country=row.country, on=row.published) == said
        ):
            return True
    return False


def _keys(party: Party) -> set[str]:
    return {name_key(n) for n in (party.name, *party.aliases, *party.native)}


def of_records(path: Path, call: Call) -> None:
    """The shares of the sources and targets that have the right country and sector: as phrases by themselves,
    and as actors and recipients of the events that we code."""
    rows, known = read_rows(path, Sentence, call.limit), load_knowledge()
    alone = [(p, known.actors.identify(p.text)) for row in rows for p in (*row.source, *row.target)]
    print(
        f"Country and sector of sources and targets, {len(alone)} phrases of {len(rows)} rows of {path.name}"
    )
    _show("phrase given", alone)
    told = [pair for row, record in coded(rows, _report, call) for pair in _named(row, record)]
    _show("where our record names it", [(p, said) for p, said in told if said != UNKNOWN])


def _show(name: str, pairs: Sequence[tuple[Coded, Identity]]) -> None:
    rate(f"country, {name}", list(_countries(pairs)))
    rate(f"sector, {name}", list(_sectors(pairs)))


def _report(row: Sentence) -> dict[str, str]:
    return {"text": row.text}


def _named(row: Sentence, record: Record) -> Iterator[tuple[Coded, Identity]]:
    """Each phrase with what the record's party there is; UNKNOWN where it has none there."""
    for phrase in (*row.source, *row.target):
        yield phrase, _at(phrase.text, row, record)


def _at(words: str, row: Sentence, record: Record) -> Identity:
    start = row.text.find(words)
    gold = Span(start, start + len(words))
    parties = (m for e in record.events for m in (*e.actors, *e.recipients))
    for mention in parties:
        span = record.report.in_original(mention.span)
        if start >= 0 and span and max(gold.start, span.start) < min(gold.end, span.end):
            return Identity(None, mention.country, mention.sector)
    return UNKNOWN


def _countries(pairs: Iterable[tuple[Coded, Identity]]) -> Iterator[bool]:
    for phrase, said in pairs:
        if phrase.code:
            code = _MISPRINTS.get(phrase.code, phrase.code)
            yield said.country == (None if code in _BODIES else code)


def _sectors(pairs: Iterable[tuple[Coded, Identity]]) -> Iterator[bool]:
    """Where a sector is given; a people or creed behind it (CVLalb) is left out. To an organisation both are
    right, what it is and what it does: NATO's troops are IGO and MIL."""
    for phrase, said in pairs:
        body = phrase.code if phrase.code in _BODIES else None
        sector = phrase.sector[:3] if phrase.sector and phrase.sector[0].isalpha() else None
        if body or sector:
            yield _plain(said.sector) in (body, sector)


def _plain(sector: str | None) -> str | None:
    return _SAME.get(sector or "", sector)
