"""Reports: lists, and each with its words marked, what was left out of the page, and the page's own text."""

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from marsad.errors import MarsadError
from marsad.export.words import QUESTION_ROLE
from marsad.export.words import answers as answers_of
from marsad.export.words import control as control_said
from marsad.knowledge import Knowledge
from marsad.link.weighing import judged_record
from marsad.model.incident import Account, Incident
from marsad.model.record import Control, Event, Record, Relation
from marsad.model.report import Report
from marsad.read import read
from marsad.serve.answers import Answers
from marsad.serve.asking import LONG, Cursor, Id, Limit, clean
from marsad.serve.case import copy_form, located
from marsad.serve.cursors import after, cursor_of
from marsad.serve.forms import Located
from marsad.serve.openapi import answers_with
from marsad.serve.refusals import Refused
from marsad.serve.report_forms import (
    ControlSpan,
    EventForm,
    FurnitureForm,
    NamedIncident,
    ReportForm,
    ReportLine,
    ReportPage,
    RevisionForm,
    RoleForm,
    TieSpan,
)
from marsad.store import Header, Store

__all__ = ["Reports", "event_form"]


class Reports:
    """The part of the API that is about reports."""

    def __init__(self, answers: Answers, knowledge: Knowledge) -> None:
        self._answers = answers
        self._knowledge = knowledge

    def routes(self) -> APIRouter:
        """Its addresses."""
        api = APIRouter(tags=["reports"])
        api.add_api_route("/reports", self.page, responses=answers_with(ReportPage))
        api.add_api_route("/reports/{id}", self.one, responses=answers_with(ReportForm, 404))
        return api

    def page(
        self,
        request: Request,
        text: Annotated[str | None, Query(max_length=LONG, description="Words that it has.")] = None,
        outlet: Annotated[str | None, Query(max_length=LONG, description="Who published it.")] = None,
        limit: Limit = 100,
        cursor: Cursor = None,
    ) -> Response:
        """Reports, newest first, page by page."""
        words, name, start = clean(text), clean(outlet), after(cursor, tuple[str | None, str])

        def page(store: Store) -> ReportPage:
            found = store.report_lines(text=words, outlet=name, after=start, most=limit + 1)
            shown = found[:limit]
            more = cursor_of(shown[-1].published, shown[-1].id) if len(found) > limit else None
            return ReportPage(items=[ReportLine(**_line(head)) for head in shown], next=more)

        return self._answers.json(request, page)

    def one(self, request: Request, id: Id) -> Response:
        """A report with every coded word, by role; what was left out of its page, and why."""
        return self._answers.json(request, lambda store: _report(store, id, self._knowledge))


def _report(store: Store, id_: str, knowledge: Knowledge) -> ReportForm:
    kept = store.record(id_)
    if kept is None:
        raise Refused(404, f"there is no report {id_!r} in this store")
    record = judged_record(kept, store.judgements(event.id for event in kept.events))
    report, page = record.report, _read_again(store, id_, knowledge)
    accounts = store.accounts_of(id_)
    incidents = store.incidents_with(account.id for account in accounts)
    alike = store.alike([id_])
    others = {one: other for pair in alike for one in (pair.left, pair.right) if (other := store.record(one))}
    return ReportForm(
        **_line(store.headers([id_])[id_]),
        text=report.text,
        agency=report.agency,
        byline=report.byline,
        dateline=report.dateline,
        language=report.language,
        sha256=report.sha256,
        revisions=[
            RevisionForm(revision=one.revision, sha256=one.sha256, coder=one.coder, added=one.seen)
            for one in store.revised(id_)
        ],
        events=list(_events(record, accounts, incidents)),
        relations=[_tie(one) for one in record.relations],
        control=[_held(one) for one in record.control],
        left_out=[FurnitureForm(text=one.text, rule=one.rule) for one in page.left_out] if page else [],
        original=page.original if page else None,
        incidents=[
            NamedIncident(id=one.id, what=one.what, main=id_ in one.reports) for one in incidents.values()
        ],
        copies=[copy_form(one, others) for one in alike if {one.left, one.right} <= others.keys()],
        warnings=list(record.warnings),
    )


def _line(head: Header) -> dict[str, Any]:
    return {name: getattr(head, name) for name in ReportLine.__struct_fields__}


def _read_again(store: Store, id_: str, knowledge: Knowledge) -> Report | None:
    """The report with the reader's evidence, which the store does not keep: the capture gives it again."""
    given = store.capture(id_)
    if given is None:
        return None
    try:
        return read(
            given.capture,
            published=given.published,
            outlet=given.outlet,
            agencies=knowledge.sources.agencies,
        )
    except MarsadError:  # it could be read when it was added, by another version
        return None


def _events(
    record: Record, accounts: tuple[Account, ...], incidents: dict[str, Incident]
) -> Iterator[EventForm]:
    of_account = {account: one.id for one in incidents.values() for account in one.accounts}
    home = {event: of_account.get(one.id) for one in accounts for event in one.events}
    for event in record.events:
        yield event_form(event, record, home.get(event.id))


def event_form(event: Event, record: Record, incident: str | None) -> EventForm:
    """An event of a record as it is told."""
    start, end = event.sentence.start, event.sentence.end
    return EventForm(
        id=event.id,
        type=event.type,
        modes=list(event.mode),
        status=event.status,
        historical=event.historical,
        trigger=located(event.trigger),
        sentence=Located(start=start, end=end, text=record.report.text[start:end]),
        spans=list(_spans(event)),
        confidence=event.confidence,
        why=event.why,
        incident=incident,
    )


def _spans(event: Event) -> Iterator[RoleForm]:
    trigger = event.trigger
    yield RoleForm(
        role="trigger",
        name=" ".join((event.type, *event.mode)),
        start=trigger.start,
        end=trigger.end,
        text=trigger.text,
    )
    for question, found in answers_of(event):
        for one in found:
            words = one.words
            yield RoleForm(
                role=QUESTION_ROLE[question], name=one.said, start=words.start, end=words.end, text=words.text
            )


def _tie(one: Relation) -> TieSpan:
    return TieSpan(
        type=one.type,
        from_=one.from_.known_as,
        to=one.to.known_as,
        start=one.start,
        end=one.end,
        text=one.text,
    )


def _held(one: Control) -> ControlSpan:
    place = one.place
    return ControlSpan(
        change=one.change, said=control_said(one), start=place.start, end=place.end, text=place.text
    )
