"""Origins: outlets are many, those who told first are few."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from link.weighing.build import (
    CLAIMED,
    MEDICS,
    MILITARY_SOURCE,
    MINISTRY,
    SOHR,
    VOICES,
    copy_of,
    killed,
    names,
    record,
    said,
    strike,
    weigh,
)
from marsad.link.weighing import claims_of, witnesses_of_claims

SANA = said("SANA", "sana", "media")
REPORTER = said(kind="media", text="a SANA reporter")
KONASHENKOV = said("Igor Konashenkov", "igor-konashenkov", "military")
RUSSIAN_MINISTRY = said("Russian Defence Ministry", "russia-defence-ministry", "government")
A_MONITOR = said(kind="monitor", text="a monitoring group")
WITNESS = said("Karim N.", kind="witness")


def tells(*sources):
    return strike(sources=sources)


@pytest.mark.parametrize(
    ("told", "origins"),
    [
        ([tells(), tells()], ["The A", "The B"]),
        ([tells(SOHR), tells(SOHR)], ["SOHR"]),
        ([tells(SOHR), tells()], ["SOHR", "The B"]),
        ([tells(KONASHENKOV), tells(RUSSIAN_MINISTRY)], ["officials of Russia"]),
        ([tells(MILITARY_SOURCE), tells(MILITARY_SOURCE)], ["unnamed military sources"]),
        ([tells(MILITARY_SOURCE), tells(MEDICS)], ["unnamed medical sources", "unnamed military sources"]),
        ([tells(A_MONITOR), tells(said(kind="ngo", text="an NGO"))], ["unnamed monitor"]),
        ([tells(MILITARY_SOURCE, SANA), tells(SANA)], ["SANA"]),
        ([tells(REPORTER), tells(SANA)], ["SANA"]),
        ([tells(said(text="reports", kind="media")), tells(SOHR)], ["SOHR", "The A"]),
        ([tells(SOHR, ), tells(MINISTRY)], ["SOHR", "officials of Syria"]),
    ],
    ids=[
        "two outlets in their own voice",
        "two outlets that quote one monitor",
        "one that quotes and one that tells itself",
        "a ministry and its spokesman",
        "unnamed speakers of one kind",
        "unnamed speakers of two kinds",
        "reports call a monitor an NGO",
        "an unnamed speaker goes back to who carries him",
        "an agency's reporter is the agency",
        "vague reports are the outlet's own",
        "two speakers",
    ],
)  # fmt: skip
def test_who_told_first_counts_once(told, origins):
    records = [record(name, event) for name, event in zip("AB", told, strict=True)]
    assert sorted(names(weigh(*records))) == origins


def test_an_agency_is_the_origin_of_what_credits_it():
    both = weigh(record("A", tells(), agency="Reuters"), record("B", tells(), agency="Reuters"))
    assert [(one.name, one.kind, one.reports) for one in both.origins] == [("Reuters", "agency", ("A", "B"))]


def test_copies_of_one_text_are_one_origin_the_first_published():
    one = record("A", tells())
    both = weigh(copy_of(one, "B"), one, copies={("A", "B")})
    assert [(origin.name, origin.reports) for origin in both.origins] == [("The A", ("A", "B"))]
    assert both.origins[0].because == "The A, The B carry one text, first published by The A"


def test_a_monitor_that_is_only_described_is_the_one_that_the_report_names():
    one = record("A", tells(A_MONITOR), text="The Syrian Observatory for Human Rights said so.")
    assert names(weigh(one, record("B", tells(SOHR)))) == ["SOHR"]
    nobody = record("A", tells(A_MONITOR), text="A monitoring group said so.")
    assert names(weigh(nobody)) == ["unnamed monitor"]


def test_who_is_only_based_in_a_country_does_not_speak_for_it():
    based = said("United Kingdom", "country:gbr", "government", text="The Britain")
    it = said("United Kingdom", "country:gbr", "government", text="It")
    for source in (based, it):
        told = record(
            "A", tells(source), text="The Britain-based Syrian Observatory for Human Rights said so."
        )
        assert names(weigh(told)) == ["SOHR"]


def test_no_name_of_a_person_who_may_be_private_is_shown():
    told = weigh(record("A", tells(WITNESS)), record("B", tells(WITNESS)))
    assert names(told) == ["witnesses named in the report"]
    assert "Karim" not in repr(told)


def test_who_denies_it_does_not_tell_it():
    denied = strike("d", sources=(said("Russia", "country:rus", "government", "denies"),), status="negated")
    assert names(weigh(record("A", tells(SOHR)), record("B", denied))) == ["SOHR"]


def test_who_condemns_it_does_not_tell_it():
    comment = strike("c", type="ACCUSE", mode=(), sources=(said("Ban Ki-moon", "ban-ki-moon", "igo"),))
    assert names(weigh(record("A", tells(SOHR), comment))) == ["SOHR"]


def test_a_claim_has_origins_of_its_own():
    records = {
        one.report.id: one
        for one in (
            record("A", strike(sources=(SOHR,), numbers=(killed(5),))),
            record("B", strike(sources=(SOHR,), numbers=(killed(5),))),
            record("C", strike(sources=(MINISTRY,), numbers=(killed(5),))),
        )
    }
    claims = [claim for one in records.values() for claim in claims_of(one) if claim.property == "killed"]
    assert [one.name for one in witnesses_of_claims(claims, records, VOICES)] == [
        "SOHR",
        "officials of Syria",
    ]


def test_what_goes_on_around_it_has_no_say():
    around = strike("f", mode=(), sources=(MINISTRY,))
    assert names(
        weigh(record("A", tells(SOHR), replace(around, trigger=replace(around.trigger, text="fighting"))))
    ) == ["SOHR"]


SPEAKERS = st.sampled_from([SOHR, SANA, MINISTRY, MILITARY_SOURCE, MEDICS, WITNESS, KONASHENKOV, CLAIMED])
TOLD = st.lists(st.lists(st.lists(SPEAKERS, max_size=2), min_size=1, max_size=3), min_size=1, max_size=5)
DAYS = st.sampled_from(["2024-12-01", "2024-12-02", None])


@st.composite
def happenings(draw):
    """Reports of one happening, with copies among them."""
    records = [
        record(
            f"R{at}",
            *(strike(f"e{n}", sources=sources) for n, sources in enumerate(events)),
            agency=draw(st.sampled_from([None, None, "AFP"])),
            published=draw(DAYS),
        )
        for at, events in enumerate(draw(TOLD))
    ]
    ids = st.sampled_from([one.report.id for one in records])
    pairs = draw(st.lists(st.tuples(ids, ids), max_size=3))
    return records, {tuple(sorted(pair)) for pair in pairs if pair[0] != pair[1]}


@given(happenings(), st.data())
def test_another_copy_never_raises_the_number_of_origins(happening, data):
    records, copies = happening
    one = data.draw(st.sampled_from(records))
    more = copy_of(one, data.draw(st.sampled_from(["A", "Z"])), data.draw(DAYS))
    pair = tuple(sorted((one.report.id, more.report.id)))
    after = weigh(*records, more, copies={*copies, pair})
    assert len(after.origins) <= len(weigh(*records, copies=copies).origins)


@given(happenings())
def test_an_independent_outlet_in_its_own_voice_adds_one(happening):
    records, copies = happening
    before = weigh(*records, copies=copies)
    after = weigh(*records, record("Elsewhere", tells()), copies=copies)
    assert len(after.origins) == len(before.origins) + 1


@given(happenings())
def test_the_order_of_reports_does_not_matter(happening):
    records, copies = happening
    first = weigh(*records, copies=copies)
    for order in list(permutations(records))[:4]:
        other = weigh(*order, copies=copies)
        assert (other.origins, other.contested, other.grade) == (first.origins, first.contested, first.grade)


@given(happenings())
def test_every_report_goes_back_to_an_origin_that_says_why(happening):
    records, copies = happening
    origins = weigh(*records, copies=copies).origins
    assert {name for one in origins for name in one.reports} == {one.report.id for one in records}
    assert all(one.because for one in origins)
