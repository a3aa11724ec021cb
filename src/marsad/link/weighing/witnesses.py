"""Independent origins: who told first, once for each, however many outlets carry it.

1. Copies of one text are one telling.
2. Who is quoted tells it, not who quotes: a telling that names its speakers goes back to them.
3. A telling that names none is its publisher's own voice: the agency that it credits, else the outlet.
4. One speaker, one agency, one outlet is one origin, in however many tellings (voices.py tells who is one).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.link.weighing.evidence import Evidence
from marsad.link.weighing.speaker import Speaker
from marsad.link.weighing.voices import Voices
from marsad.model.incident import Claim, Witness
from marsad.model.record import Control, Event, Record, Relation, Source
from marsad.model.report import Report

__all__ = ["Pair", "witnesses", "witnesses_of_claims"]

Pair = tuple[str, str]
"""The ids of two reports that are copies."""


@dataclass(frozen=True, slots=True)
class Told:
    """A report tells it: on a speaker's word, or (None) in its own voice."""

    report: Report
    speaker: Speaker | None


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is heard in a report: a speaker, or the publisher itself (`is_own`)."""

    speaker: Speaker
    report: Report
    is_own: bool


def witnesses(evidence: Evidence, voices: Voices, copies: Collection[Pair] = ()) -> tuple[Witness, ...]:
    """The origins of a happening, the first published first."""
    told = [
        Told(record.report, voices.teller(event.sources, record))
        for record, event in evidence.telling
        if not any(source.stance in ("denies", "expects") for source in event.sources)
    ]
    return _origins(told, voices, copies)


def witnesses_of_claims(
    claims: Iterable[Claim], records: Mapping[str, Record], voices: Voices, copies: Collection[Pair] = ()
) -> tuple[Witness, ...]:
    """The origins of claims that say the same."""
    told = [
        Told(
            records[claim.report].report,
            voices.teller(_sources(claim, records[claim.report]), records[claim.report]),
        )
        for claim in claims
    ]
    return _origins(told, voices, copies)


def _sources(claim: Claim, record: Record) -> Sequence[Source]:
    """The speakers of the claim, as its record has them."""
    told: tuple[Event | Relation | Control, ...] = (*record.events, *record.relations, *record.control)
    for one in told:
        if claim.said_by == tuple(source.id or source.known_as for source in one.sources):
            return one.sources
    return ()


def _origins(told: Sequence[Told], voices: Voices, copies: Collection[Pair]) -> tuple[Witness, ...]:
    reports = {one.report.id: one.report for one in told}
    pairs = [pair for pair in copies if pair[0] in reports and pair[1] in reports]
    texts = _Classes(pairs)
    quoted: defaultdict[str, dict[str, Speaker]] = defaultdict(dict)
    for one in told:
        if one.speaker is not None:
            quoted[texts.of(one.report.id)].setdefault(one.speaker.key, one.speaker)
    own = {id_: voices.publisher(report) for id_, report in reports.items()}
    # Copies in their publishers' own voice make one voice of those publishers.
    keys = _Classes(
        (own[left].key, own[right].key) for left, right in pairs if not quoted.get(texts.of(left))
    )
    found: defaultdict[str, list[Heard]] = defaultdict(list)
    for id_, report in reports.items():
        speakers = quoted.get(texts.of(id_), {}).values()
        heard = [Heard(one, report, False) for one in speakers] or [Heard(own[id_], report, True)]
        for one_heard in heard:
            found[keys.of(one_heard.speaker.key)].append(one_heard)
    return tuple(_witness(group) for group in sorted(found.values(), key=_when))


def _witness(group: Sequence[Heard]) -> Witness:
    ordered = sorted(group, key=lambda one: (one.speaker.kind != "agency", _at(one.report), one.speaker.name))
    quoted = [one.speaker for one in ordered if not one.is_own]
    first = quoted[0] if quoted else ordered[0].speaker
    reports = sorted({one.report.id: one.report for one in group}.values(), key=_at)
    return Witness(
        name=first.name,
        kind=first.kind if first.kind in ("agency", "outlet") else "speaker",
        reports=tuple(report.id for report in reports),
        because=_because(first, reports, is_quoted=bool(quoted)),
    )


def _because(first: Speaker, reports: Sequence[Report], *, is_quoted: bool) -> str:
    carriers = list(
        dict.fromkeys(report.outlet or report.external_id or report.title or report.id for report in reports)
    )
    names, many = ", ".join(carriers), len(reports) > 1
    if is_quoted:
        once = "one speaker is one origin"
        if not first.is_named:
            once = "nothing tells whether they are the same, so they count once"
        return f"quoted by {names}{f': {once}' if many else ''}"
    if first.kind == "agency":
        return f"what {names} published is {first.name}'s text"
    if len(carriers) > 1:
        return f"{names} carry one text, first published by {first.name}"
    return f"{first.name} tells it in its own voice"


def _when(group: Sequence[Heard]) -> tuple[tuple[str, str], str]:
    return min(_at(one.report) for one in group), min(one.speaker.key for one in group)


def _at(report: Report) -> tuple[str, str]:
    """Reports without a date come last."""
    return report.published or "9", report.id


class _Classes:
    """Which keys are one; the smallest stands for all, so that order does not matter."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._under: dict[str, str] = {}
        for left, right in pairs:
            one, other = sorted((self.of(left), self.of(right)))
            if one != other:
                self._under[other] = one

    def of(self, key: str) -> str:
        while key in self._under:
            key = self._under[key]
        return key
