"""A record as claims: nothing that it says is lost, and ids are of what is said."""

from dataclasses import replace

from link.weighing.build import (
    ARMY,
    CLAIMED,
    HTS,
    IDLIB,
    MILITARY_SOURCE,
    RUSSIA,
    control,
    killed,
    record,
    said,
    strike,
)
from marsad.link.weighing import claims_of
from marsad.model.record import Relation, Time

SANA = said("SANA", "sana", "media")
DENIAL = said("Russia", "country:rus", "government", "denies")
FULL = strike(
    actors=(RUSSIA,),
    recipients=(HTS,),
    places=(IDLIB,),
    time=Time(start=0, end=1, text="d", from_="2024-12-01", to="2024-12-02"),
    numbers=(killed(201, exactly=False),),
    sources=(MILITARY_SOURCE, SANA),
)


def said_in(one):
    return {(claim.property, claim.value) for claim in claims_of(one)}


def test_every_value_of_an_event_is_a_claim():
    assert said_in(record("A", FULL)) == {
        ("type", "ASSAULT"),
        ("mode", "aerial"),
        ("actor", "country:rus"),
        ("recipient", "hts"),
        ("place", "geonames:169389"),
        ("time", "2024-12-01..2024-12-02"),
        ("killed", "201.."),
    }


def test_a_claim_names_its_speakers_nearest_first_with_stance_status_and_words():
    [claim] = [claim for claim in claims_of(record("A", FULL)) if claim.property == "actor"]
    assert claim.said_by == ("a military source", "sana")
    assert (claim.stance, claim.status, claim.words.text) == ("asserts", "asserted", "Russia")


def test_who_claims_responsibility_and_who_denies_are_claims():
    assert ("responsibility", "islamic-state") in said_in(record("A", strike(sources=(CLAIMED,))))
    denied = strike(actors=(RUSSIA,), sources=(DENIAL,), status="negated")
    assert ("denial", "country:rus") in said_in(record("A", denied))


def test_relations_and_control_are_claims():
    tie = Relation(start=0, end=5, text="words", type="backs", from_=RUSSIA, to=ARMY)
    one = record("A", relations=(tie,), control=(control(HTS, previous=ARMY),))
    assert said_in(one) == {
        ("relation", "backs country:rus syrian-army"),
        ("control", "taken geonames:169389 hts syrian-army"),
    }


def test_another_coder_that_reads_the_same_keeps_the_ids():
    other = replace(FULL, id="other", confidence=0.2, why="another version", contexts=("military",))
    ids = [claim.id for claim in claims_of(record("A", FULL))]
    assert [claim.id for claim in claims_of(record("A", other))] == ids


def test_another_speaker_value_status_or_report_is_another_claim():
    ids = {claim.id for claim in claims_of(record("A", FULL))}
    for other in (
        record("B", FULL),
        record("A", replace(FULL, sources=(SANA, MILITARY_SOURCE))),
        record("A", replace(FULL, status="future")),
    ):
        assert not ids & {claim.id for claim in claims_of(other)}


def test_words_cannot_run_over_into_the_next_field():
    """The bars that part fields are control characters, and values have none."""
    one = strike(sources=(said("a\x1eb"),), actors=())
    two = strike(sources=(said("a"), said("b")), actors=())
    left, right = ({claim.id for claim in claims_of(record("A", event))} for event in (one, two))
    assert not left & right
