"""Tolls that exclude one another: of different speakers, and not simply the later of the two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from marsad.link.weighing.evidence import Evidence
from marsad.link.weighing.speaker import Speaker
from marsad.link.weighing.values import Count, write
from marsad.link.weighing.voices import Voices
from marsad.model.incident import Contest, TollClaim, Witness

__all__ = ["contested_tolls"]


@dataclass(frozen=True, slots=True)
class Figure:
    """What a speaker said last of one deed; `modes` are those of the event."""

    speaker: Speaker
    claim: TollClaim
    day: str
    modes: frozenset[str]


def contested_tolls(
    tolls: Iterable[TollClaim], evidence: Evidence, origins: Iterable[Witness], voices: Voices
) -> Iterator[Contest]:
    """A contest for each kind and class of victims on which speakers exclude one another.

    They do where no figure of the one's last day goes with any of the other's: a report breaks tolls down,
    and what a speaker said before was overtaken.
    """
    # An outlet's own figure, where it quotes others for the deed, is one that it does not say whose it is.
    names = frozenset(origin.name for origin in origins)
    groups: dict[tuple[str, str], dict[str, list[Figure]]] = {}
    for figure in _figures(tolls, evidence, voices):
        if figure.speaker.kind not in ("agency", "outlet") or figure.speaker.name in names:
            by_speaker = groups.setdefault((figure.claim.kind, figure.claim.victims), {})
            by_speaker.setdefault(figure.speaker.key, []).append(figure)
    for (kind, victims), by_speaker in sorted(groups.items()):
        last = [_last(by_speaker[key]) for key in sorted(by_speaker)]
        clash = [
            pair for pair in combinations(last, 2) if all(_exclude(*figures) for figures in product(*pair))
        ]
        if clash:
            yield _contest(
                kind, victims, {figure for pair in clash for figure in min(product(*pair), key=_gap)}
            )


def _figures(tolls: Iterable[TollClaim], evidence: Evidence, voices: Voices) -> Iterator[Figure]:
    """Those of the deed itself."""
    records = {record.report.id: record for record in evidence.records}
    modes: Mapping[tuple[str, str], frozenset[str]] = {
        (record.report.id, event.id): frozenset(event.mode) for record, event in evidence.telling
    }
    for claim in tolls:
        record = records.get(claim.report)
        deed = modes.get((claim.report, claim.event or ""))
        if record is None or deed is None or claim.part_of or (claim.low is None and claim.high is None):
            continue
        speaker = voices.teller(claim.sources, record) or voices.publisher(record.report)
        yield Figure(speaker, claim, (record.report.published or "")[:10], deed)


def _last(figures: Iterable[Figure]) -> Sequence[Figure]:
    """A speaker's figures of the last day, the highest last."""
    ordered = sorted(figures, key=_rank)
    return [figure for figure in ordered if figure.day == ordered[-1].day]


def _rank(figure: Figure) -> tuple[str, int, str, int]:
    claim = figure.claim
    return figure.day, claim.low or claim.high or 0, claim.report, claim.start


def _exclude(one: Figure, other: Figure) -> bool:
    """Whether no number is in both, and the higher is not the later: a rising toll is no contest."""
    if one.modes and other.modes and not one.modes & other.modes:
        return False
    low, high = sorted((one, other), key=lambda figure: _top(figure.claim))
    if _top(low.claim) >= (high.claim.low or 0):
        return False
    return low.claim.report == high.claim.report or low.day >= high.day != ""


def _gap(pair: tuple[Figure, Figure]) -> tuple[int, int, int]:
    """How far apart two figures are: of all that a speaker said the nearest is shown."""
    one, other = (figure.claim.low or figure.claim.high or 0 for figure in pair)
    return abs(one - other), one, other


def _top(claim: TollClaim) -> float:
    return float("inf") if claim.high is None else claim.high


def _contest(kind: str, victims: str, figures: Iterable[Figure]) -> Contest:
    sides: dict[str, set[str]] = {}
    for figure in sorted(figures, key=lambda one: (one.claim.low or 0, _top(one.claim))):
        sides.setdefault(write(Count(figure.claim.low, figure.claim.high)), set()).add(figure.speaker.name)
    ordered = tuple((value, tuple(sorted(names))) for value, names in sides.items())
    said = "; ".join(f"{', '.join(names)}: {value} {victims} {kind}" for value, names in ordered)
    return Contest(about=kind, sides=ordered, because=said)
