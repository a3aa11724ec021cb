"""An incident weighed: its independent origins, what is contested, and the grade that a rule suggests."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from marsad.knowledge import Knowledge
from marsad.link.weighing.contests import contests
from marsad.link.weighing.evidence import evidence_of
from marsad.link.weighing.grade import grade
from marsad.link.weighing.judged import judged_account, judged_grade, judged_record
from marsad.link.weighing.voices import Voices
from marsad.link.weighing.witnesses import Pair, witnesses
from marsad.model.incident import Account, Incident, Judgement, TollClaim, TollSum
from marsad.model.record import Record

__all__ = ["weighed"]


def weighed(
    incident: Incident,
    accounts: Iterable[Account],
    records: Mapping[str, Record],
    knowledge: Knowledge,
    *,
    copies: Collection[Pair] = (),
    judgements: Collection[Judgement] = (),
    tolls: tuple[TollSum, ...] = (),
) -> Incident:
    """The incident with origins, contests and grade; `accounts` are its own, `records` by id of report.

    Events that a person rejected leave the evidence; a grade that a person set stands.
    """
    kept = [left for one in accounts if (left := judged_account(one, judgements)) is not None]
    of_reports = {one.report: judged_record(records[one.report], judgements) for one in kept}
    evidence = evidence_of(kept, of_reports)
    voices = Voices(knowledge)
    claims = _claims(kept, tolls)
    origins = witnesses(evidence, voices, copies)
    contested = contests(evidence, claims, origins, voices, knowledge)
    suggested = grade(evidence, origins, contested, voices, knowledge, claims)
    events = [id_ for account in kept for id_ in account.events]
    return replace(
        incident,
        origins=origins,
        contested=contested,
        grade=judged_grade(suggested, events, judgements),
        tolls=tolls or incident.tolls,
    )


def _claims(accounts: Iterable[Account], tolls: Iterable[TollSum]) -> tuple[TollClaim, ...]:
    """The toll claims of the accounts; of them those that the sums rest on, where there are sums."""
    summed = {claim for one in tolls for claim in one.claims}
    return tuple(claim for one in accounts for claim in one.tolls if not summed or claim in summed)
