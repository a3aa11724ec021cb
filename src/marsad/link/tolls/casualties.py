"""From casualties, dead and wounded in one figure, to the wounded: of four shot, one of whom died, three."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from marsad.link.tolls.statements import value_of
from marsad.model.incident import TollClaim

__all__ = ["wounded_of"]


# Counted without the dead: "he died; four others were shot".
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)


def wounded_of(claims: Iterable[TollClaim], killed: int) -> Iterator[TollClaim]:
    """The wounded among each report's casualties: without its own dead, else the `killed` of all reports."""
    by_report: dict[str, list[TollClaim]] = {}
    for claim in claims:
        if not claim.part_of and claim.kind in ("killed", "casualties"):
            by_report.setdefault(claim.report, []).append(claim)
    for own in by_report.values():
        dead = _dead(own, killed)
        for claim in own:
            less = 0 if _OTHERS.search(claim.text) else dead
            if claim.kind == "casualties" and value_of(claim) > less:
                yield replace(claim, kind="wounded", low=_less(claim.low, less), high=_less(claim.high, less))


def _dead(claims: Sequence[TollClaim], killed: int) -> int:
    dead = [value_of(c) for c in claims if c.kind == "killed" and c.sure]
    return max(dead, default=killed)


def _less(bound: int | None, dead: int) -> int | None:
    return None if bound is None else max(0, bound - dead)
