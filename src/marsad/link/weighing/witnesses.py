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
        if claim.said_by == tuple(source.id or source.name or source.text for source in one.sources):
            return one.sources
    return ()


def _origins(told: Sequence[Told], voices: Voices, copies: Collection[Pair]) -> tuple[Witness, ...]:
    reports = {one.report.id: one.report for one in told}
    texts = _Classes()
    pairs = [pair for pair in copies if pair[0] in reports and pair[1] in reports]
    for left, right in pairs:
        texts.join(left, right)
    speakers: defaultdict[str, dict[str, Speaker]] = defaultdict(dict)
    for one in told:
        if one.speaker is not None:
            speakers[texts.of(one.report.id)].setdefault(one.speaker.key, one.speaker)
    keys = _Classes()
    found: defaultdict[str, list[tuple[Speaker, Report, bool]]] = defaultdict(list)
    heard: list[tuple[Speaker, Report, bool]] = []
    for report in reports.values():
        quoted = speakers.get(texts.of(report.id), {})
        own = voices.publisher(report)
        heard += [(speaker, report, False) for speaker in quoted.values()] or [(own, report, True)]
    for left, right in pairs:
        if not speakers.get(texts.of(left)):
            keys.join(voices.publisher(reports[left]).key, voices.publisher(reports[right]).key)
    for one_heard in heard:
        found[keys.of(one_heard[0].key)].append(one_heard)
    return tuple(_witness(group) for group in sorted(found.values(), key=_when))


def _witness(group: Sequence[tuple[Speaker, Report, bool]]) -> Witness:
    ordered = sorted(group, key=lambda heard: (heard[0].kind != "agency", _at(heard[1]), heard[0].name))
    quoted = [speaker for speaker, _, is_own in ordered if not is_own]
    first = quoted[0] if quoted else ordered[0][0]
    reports = sorted({report.id: report for _, report, _ in group}.values(), key=_at)
    return Witness(
        name=first.name,
        kind=first.kind if first.kind in ("agency", "outlet") else "speaker",
        reports=tuple(report.id for report in reports),
        because=_because(first, reports, is_quoted=bool(quoted)),
    )


def _because(first: Speaker, reports: Sequence[Report], *, is_quoted: bool) -> str:
    names = ", ".join(dict.fromkeys(_carrier(report) for report in reports))
    one = "" if len(reports) == 1 else ": one speaker is one origin"
    if is_quoted and not first.is_named:
        doubt = "" if len(reports) == 1 else ": nothing tells whether they are the same, so they count once"
        return f"{first.name}, quoted by {names}{doubt}"
    if is_quoted:
        return f"{first.name} is quoted by {names}{one}"
    if first.kind == "agency":
        return (
            f"{names} tell it as {first.name}'s" if names != first.name else f"{first.name} tells it itself"
        )
    if len({_carrier(report) for report in reports}) > 1:
        return f"{names} carry one text, first published by {first.name}"
    return f"{first.name} tells it in its own voice"


def _carrier(report: Report) -> str:
    return report.outlet or report.external_id or report.id


def _when(group: Sequence[tuple[Speaker, Report, bool]]) -> tuple[tuple[str, str], str]:
    return min(_at(report) for _, report, _ in group), min(speaker.key for speaker, _, _ in group)


def _at(report: Report) -> tuple[str, str]:
    """Reports without a date come last."""
    return report.published or "9", report.id


class _Classes:
    """Which keys are one; the smallest stands for all, so that order does not matter."""

    def __init__(self) -> None:
        self._under: dict[str, str] = {}

    def of(self, key: str) -> str:
        while key in self._under:
            key = self._under[key]
        return key

    def join(self, left: str, right: str) -> None:
        one, other = sorted((self.of(left), self.of(right)))
        if one != other:
            self._under[other] = one
