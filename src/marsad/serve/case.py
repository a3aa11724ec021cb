"""One incident as the API tells it."""

import math
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from marsad.knowledge import Knowledge
from marsad.link.weighing import claims_of
from marsad.model.case import Case
from marsad.model.incident import Account, Claim, Grade, Joined, Judgement, Kept, TollPoint
from marsad.model.record import Mention, Record, Words
from marsad.model.span import Span
from marsad.pipeline.looking import case_of
from marsad.serve.case_forms import (
    AccountForm,
    CaseForm,
    ClaimForm,
    CopyForm,
    GradeForm,
    JoinForm,
    OriginForm,
    PartyForm,
    PointForm,
    ReasonForm,
    SharedForm,
    SumForm,
    TollsForm,
)
from marsad.serve.forms import Change, Contested, Decided, Located
from marsad.serve.naming import party_name, reports_called, value_said
from marsad.serve.refusals import Refused
from marsad.store import Alike, Brief, Store

__all__ = ["case_form", "change_form", "copy_form", "decided_form", "found_case", "located", "share"]


def found_case(store: Store, name: str) -> Case:
    """The incident with all that it stands on; for one that was merged, that which it became, so that links
    to it stay good. Raises Refused where there is none.
    """
    asked, seen = name, {name}
    incident = store.incident(name)
    while incident is None or incident.id != name:
        became = [one.into for one in store.history([name]) if one.of == name and one.kind == "merged"]
        if not became or became[-1][0] in seen:
            raise Refused(404, f"there is no incident {asked!r}; if it was split, /changes tells into which")
        name = became[-1][0]
        seen.add(name)
        incident = store.incident(name)
    return case_of(store, incident)


def case_form(store: Store, case: Case, knowledge: Knowledge) -> CaseForm:
    """All that is told of the incident."""
    incident, records = case.incident, case.records
    brief = msgspec.json.decode(store.brief(incident.id), type=Brief)
    grade = incident.grade
    return CaseForm(
        **{name: getattr(brief, name) for name in brief.__struct_fields__},
        actors=[_party(one) for one in incident.actors],
        recipients=[_party(one) for one in incident.recipients],
        accounts=[_account(one, records[one.report]) for one in case.accounts if one.report in records],
        claims=list(_claims(case, knowledge)),
        origin_list=[
            OriginForm(
                name=one.name,
                kind=one.kind,
                reports=list(one.reports),
                because=reports_called(one.because, records),
            )
            for one in incident.origins
        ],
        tolls=_tolls(case),
        contests=[
            Contested(
                about=one.about,
                sides=[(value, list(names)) for value, names in one.sides],
                because=reports_called(one.because, records),
            )
            for one in incident.contested
        ],
        graded=_grade(grade, records) if grade else None,
        joined=[_join(one) for one in case.joined],
        copies=[
            copy_form(one, records) for one in store.alike(records) if {one.left, one.right} <= records.keys()
        ],
        judgements=[decided_form(one) for one in case.judgements],
        history=[change_form(one) for one in _history(store, case)],
    )


def located(words: Words) -> Located:
    """The words with their place."""
    return Located(start=words.start, end=words.end, text=words.text)


def decided_form(one: Judgement) -> Decided:
    """A judgement as it is told."""
    return Decided(
        id=one.id,
        decision=one.decision,
        events=list(one.events),
        field=one.field,
        value=one.value,
        by=one.by,
        because=one.because,
        when=one.when,
        retired=one.retired,
    )


def change_form(one: Kept) -> Change:
    """A row of the feed as it is told."""
    return Change(
        id=one.id,
        kind=one.kind,
        noun=one.noun,
        of=one.of,
        into=list(one.into),
        when=one.when,
        because=one.because,
    )


def _party(one: Mention) -> PartyForm:
    return PartyForm(name=one.known_as, id=one.id, country=one.country, sector=one.sector)


def _account(one: Account, record: Record) -> AccountForm:
    report = record.report
    return AccountForm(
        id=one.id,
        report=one.report,
        external_id=report.external_id,
        outlet=report.outlet,
        agency=report.agency,
        title=report.title,
        published=report.published,
        url=report.url,
        capture=report.sha256,
        main=one.main,
        what=one.what,
        events=list(one.events),
        types=list(one.types),
        modes=list(one.modes),
        status=one.status,
    )


def _claims(case: Case, knowledge: Knowledge) -> Iterator[ClaimForm]:
    """Those of the events that tell the incident, by report."""
    for id_ in case.numbers:
        record = case.records.get(id_)
        if record is None:
            continue
        inside = {event for one in case.accounts if one.report == id_ for event in one.events}
        sentences = {event.id: event.sentence for event in record.events if event.id in inside}
        for claim in claims_of(record):
            if claim.event in sentences:
                yield _claim(claim, record, sentences[claim.event], knowledge)


def _claim(claim: Claim, record: Record, sentence: Span, knowledge: Knowledge) -> ClaimForm:
    report, words = record.report, claim.words
    # What is read from another sentence is shown in its own words and the event's.
    start, end = min(sentence.start, words.start), max(sentence.end, words.end)
    return ClaimForm(
        id=claim.id,
        event=claim.event,
        property=claim.property,
        value=value_said(claim.value, claim.property, knowledge),
        words=located(words),
        sentence=Located(start=start, end=end, text=report.text[start:end]),
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        said_by=[party_name(one, knowledge) for one in claim.said_by],
        stance=claim.stance,
        status=claim.status,
        capture=report.sha256,
    )


def _tolls(case: Case) -> TollsForm:
    sums = [
        SumForm(
            kind=one.kind,
            victims=one.victims,
            low=one.low,
            best=one.best,
            high=one.high,
            rule=one.rule,
            because=reports_called(one.because, case.records),
        )
        for one in case.incident.tolls
    ]
    return TollsForm(sums=sums, series=[_point(one, case) for one in case.tolls])


def _point(one: TollPoint, case: Case) -> PointForm:
    claim = one.claim
    record = case.records.get(claim.report)
    return PointForm(
        day=one.day,
        speaker=one.speaker,
        relation=one.relation,
        kind=claim.kind,
        victims=claim.victims,
        low=claim.low,
        high=claim.high,
        report=claim.report,
        outlet=record.report.outlet if record else None,
        words=located(claim),
        part_of=claim.part_of,
    )


def _grade(grade: Grade, records: Mapping[str, Record]) -> GradeForm:
    return GradeForm(
        airwars=grade.airwars,
        admiralty=grade.admiralty,
        trace=[reports_called(step, records) for step in grade.trace],
        suggested=grade.suggested,
    )


def _join(one: Joined) -> JoinForm:
    reasons = [
        ReasonForm(feature=reason.feature, weight=reason.weight, because=reason.because)
        for reason in sorted(one.reasons, key=lambda reason: -reason.weight)
    ]
    return JoinForm(left=one.left, right=one.right, score=one.score, likely=share(one.score), reasons=reasons)


def share(score: float) -> float:
    """Log odds as a share; beyond 700 a float has no room for its odds."""
    return 1 / (1 + math.exp(-max(-700.0, min(700.0, score))))


def copy_form(one: Alike, records: Mapping[str, Record]) -> CopyForm:
    """A copy as it is told; `records` are those of both reports."""
    shared = [
        SharedForm(report=id_, start=span.start, end=span.end, text=_text(records, id_, span))
        for stretch in one.shared
        for id_, span in ((one.left, stretch.left), (one.right, stretch.right))
    ]
    return CopyForm(reports=[one.left, one.right], kind=one.kind, shared=shared, because=list(one.because))


def _text(records: Mapping[str, Record], id_: str, span: Span) -> str:
    return records[id_].report.text[span.start : span.end]


def _history(store: Store, case: Case) -> Iterable[Kept]:
    """What happened to the incident, and the judgements of its events."""
    return store.history([case.incident.id, *(one.id for one in case.judgements)])
