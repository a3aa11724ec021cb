"""What all claims of one kind come to: the least, the best and the most, by a rule that is named."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from marsad.errors import BadInput
from marsad.link.tolls.casualties import wounded_of
from marsad.link.tolls.statements import Statement, standing, statements, value_of
from marsad.link.tolls.victims import ANYBODY
from marsad.model.incident import TOLL_KINDS, TollClaim, TollSum

__all__ = ["RULES", "toll_sums"]

RULES = {
    "conservative": "the least that stands",
    "median": "the middle of what stands, the higher of two",
    "latest": "the last published",
}
"""How `best` is chosen, by name."""


def toll_sums(
    claims: Iterable[TollClaim],
    published: Mapping[str, date],
    rule: str = "conservative",
    origins: Mapping[str, str] | None = None,
) -> tuple[TollSum, ...]:
    """One sum for each kind and class of victims, `people` first: all who were harmed, of whatever class.

    `published` says when each report was; a report without a date comes last. `origins` says whose text each
    report carries, by any name (docs/copies.md); reports of one origin count once. Raises BadInput for a rule
    that does not exist.
    """
    if rule not in RULES:
        raise BadInput(f"no toll rule {rule!r}; there are {', '.join(RULES)}")
    given = sorted(set(claims), key=repr)
    told = list(_trusted(given))
    unsure = set(given).difference(told)
    sums: list[TollSum] = []
    for kind in TOLL_KINDS:
        of_kind = [c for c in told if c.kind == kind]
        aside = [c for c in given if c.kind == kind and c in unsure]
        if kind == "wounded":
            dead = next((s.best or 0 for s in sums if (s.kind, s.victims) == ("killed", ANYBODY)), 0)
            of_kind += wounded_of(told, dead)
        for name, group in _groups(of_kind):
            beside = [c for c in aside if not c.part_of and name in (ANYBODY, c.victims)]
            told_by = statements(group, published, origins or {})
            sums.append(_sum(name, (*group, *beside), told_by, rule))
    return tuple(sums)


# Kinds of which one figure tells of the other.
_HARMED = ("killed", "wounded", "casualties")


def _trusted(claims: Collection[TollClaim]) -> Iterator[TollClaim]:
    """The claims whose words are sure; others of people harmed only where no report has such a claim."""
    sure = any(c.sure and c.kind in _HARMED for c in claims)
    return (c for c in claims if c.sure or not sure or c.kind not in _HARMED)


def _groups(claims: Sequence[TollClaim]) -> Iterator[tuple[str, list[TollClaim]]]:
    """The claims about all victims, then of each class; "no officer was hurt" is of officers alone."""
    whole = [c for c in claims if not c.part_of and (value_of(c) > 0 or c.victims == ANYBODY)]
    if whole:
        yield ANYBODY, whole
    for name in sorted({c.victims for c in claims} - {ANYBODY}):
        yield name, _of_class(claims, name)


def _of_class(claims: Sequence[TollClaim], victims: str) -> list[TollClaim]:
    """The claims of a class; those that tell a part only where none tells more."""
    own = [c for c in claims if c.victims == victims]
    return [c for c in own if not c.part_of] or own


def _sum(victims: str, claims: Sequence[TollClaim], told: Sequence[Statement], rule: str) -> TollSum:
    stand = standing(told)
    chosen = _chosen(stand, rule)
    top = max(stand, key=lambda s: (value_of(s.claim), s.claim.high is None))
    lows = [s.claim.low for s in stand]
    return TollSum(
        kind=claims[0].kind,
        victims=victims,
        low=None if None in lows else min(low for low in lows if low is not None),
        best=value_of(chosen.claim),
        high=None if top.claim.high is None else max(s.claim.high or 0 for s in stand),
        rule=rule,
        because=_because(told, stand, chosen, rule),
        claims=tuple(claims),
    )


def _chosen(stand: Sequence[Statement], rule: str) -> Statement:
    if rule == "latest":
        return max(stand, key=lambda s: (s.day or date.max, value_of(s.claim)))
    ranked = sorted(stand, key=lambda s: value_of(s.claim))
    return ranked[len(ranked) // 2 if rule == "median" else 0]


def _because(told: Sequence[Statement], stand: Sequence[Statement], chosen: Statement, rule: str) -> str:
    who = chosen.claim.speaker or f"report {chosen.claim.report}"
    day = f", {chosen.day}" if chosen.day else ""
    said = f"{value_of(chosen.claim)} by the rule {rule}, {RULES[rule]}: {chosen.claim.text!r} ({who}{day})"
    values = [value_of(s.claim) for s in stand]
    spread = "one figure stands"
    if len(stand) > 1:
        spread = f"{len(stand)} figures stand, {min(values)} to {max(values)}"
    replaced = len(told) - len(stand)
    later = f"; replaced by later or repeated figures: {replaced}" if replaced else ""
    return f"{said}; {spread}{later}"
