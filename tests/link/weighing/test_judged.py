"""What a person decided outranks what was coded; a later decision outranks an earlier one."""

import pytest

from link.weighing.build import HTS, RUSSIA, SOHR, killed, names, record, strike, weigh
from marsad.errors import BadInput
from marsad.link.weighing import checked, claims_of, judged_record
from marsad.model.incident import Judgement

SAID = strike(actors=(HTS,), sources=(SOHR,), numbers=(killed(3),))
OWN = record("B", strike("own"))


def judged(decision, events=("e",), field=None, value=None, when="2024-12-05", **other):
    return Judgement(
        id=when, decision=decision, events=events, field=field, value=value, by="Mona", when=when, **other
    )


def test_a_rejected_event_leaves_the_evidence():
    assert names(weigh(record("A", SAID), OWN, judgements=(judged("reject"),))) == ["The B"]


def test_a_rejection_that_was_taken_back_or_outranked_does_not_count():
    taken_back = judged("reject", retired=True)
    outranked = (judged("accept", when="2024-12-07"), judged("reject", when="2024-12-06"))
    for judgements in ((taken_back,), outranked):
        assert names(weigh(record("A", SAID), OWN, judgements=judgements)) == ["SOHR", "The B"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("actor", "country:rus"),
        ("recipient", '"shopkeepers"'),
        ("killed", "10..12"),
        ("type", "COERCE"),
        ("status", "negated"),
        ("place", "geonames:170063"),
        ("time", "2024-11-30"),
    ],
)
def test_a_correction_changes_what_is_claimed_and_the_record_stays_as_it_was(field, value):
    one = record("A", SAID)
    after = judged_record(one, [judged("correct", field=field, value=value)])
    claims = claims_of(after)
    if field == "status":
        assert {claim.status for claim in claims} == {value}
    else:
        assert [claim.value for claim in claims if claim.property == field] == [value]
    assert one.events == (SAID,)


def test_the_latest_correction_counts():
    early = judged("correct", field="actor", value="country:rus", when="2024-12-05")
    late = judged("correct", field="actor", value="hts", when="2024-12-06")
    after = judged_record(record("A", strike(actors=(RUSSIA,))), [late, early])
    assert [actor.id for actor in after.events[0].actors] == ["hts"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("killed", "many"),
        ("status", "maybe"),
        ("grade", "Certain"),
        ("time", "7"),
        ("place", "..3"),
        ("actor", None),
        (None, "5"),
    ],
)
def test_a_correction_that_cannot_be_carried_out_is_refused(field, value):
    with pytest.raises(BadInput):
        checked(judged("correct", field=field, value=value))
