"""Tolls that exclude one another: of different speakers, and not simply the later of the two."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from marsad.link.weighing.voices import Speaker, Voices
from marsad.model.incident import Contest, TollClaim
from marsad.model.record import Record

__all__ = ["contested_tolls"]


@dataclass(frozen=True, slots=True)
class Figure:
    """What a speaker said last."""

    speaker: Speaker
    claim: TollClaim
    day: str


def contested_tolls(
    tolls: Iterable[TollClaim], records: Mapping[str, Record], voices: Voices
) -> Iterable[Contest]:
    """A contest for each kind and class of victims on which figures exclude one another."""
    groups: dict[tuple[str, str], list[TollClaim]] = {}
    for claim in tolls:
        if not claim.part_of and claim.report in records and (claim.low, claim.high) != (None, None):
            groups.setdefault((claim.kind, claim.victims), []).append(claim)
    for (kind, victims), claims in sorted(groups.items()):
        last = _last(claims, records, voices)
        clash = [pair for pair in combinations(last, 2) if _exclude(*pair)]
        if clash:
            figures = {figure.speaker.key: figure for pair in clash for figure in pair}
            yield _contest(
                kind, victims, sorted(figures.values(), key=lambda f: (f.claim.low or 0, f.speaker.name))
            )


def _last(claims: Iterable[TollClaim], records: Mapping[str, Record], voices: Voices) -> Sequence[Figure]:
    """Each speaker's last and, on that day, highest figure: what went before it was overtaken."""
    found: dict[str, Figure] = {}
    for claim in claims:
        record = records[claim.report]
        speaker = voices.teller(claim.sources, record) or voices.publisher(record.report)
        figure = Figure(speaker, claim, (record.report.published or "")[:10])
        held = found.get(speaker.key)
        if held is None or _rank(figure) > _rank(held):
            found[speaker.key] = figure
    return [found[key] for key in sorted(found)]


def _rank(figure: Figure) -> tuple[str, int, str, int]:
    claim = figure.claim
    return figure.day, claim.low or claim.high or 0, claim.report, claim.start


def _exclude(one: Figure, other: Figure) -> bool:
    """Whether no number is in both and the higher is not the later: a rising toll is no contest."""
    low, high = sorted((one, other), key=lambda figure: _top(figure.claim))
    if _top(low.claim) >= (high.claim.low if high.claim.low is not None else 0):
        return False
    return low.claim.report == high.claim.report or low.day >= high.day != ""


def _top(claim: TollClaim) -> float:
    return float("inf") if claim.high is None else claim.high


def _contest(kind: str, victims: str, figures: Sequence[Figure]) -> Contest:
    sides: dict[str, list[str]] = {}
    for figure in figures:
        sides.setdefault(_written(figure.claim), []).append(figure.speaker.name)
    said = "; ".join(f"{', '.join(names)}: {value} {victims} {kind}" for value, names in sides.items())
    return Contest(
        about=kind, sides=tuple((value, tuple(names)) for value, names in sides.items()), because=said
    )


def _written(claim: TollClaim) -> str:
    if claim.low == claim.high:
        return str(claim.low)
    return f"{'' if claim.low is None else claim.low}..{'' if claim.high is None else claim.high}"
