"""Whose text it is."""

from dataclasses import replace

import pytest

from link.copies.texts import WIRE, told
from marsad.link.copies import copies
from marsad.link.copies.credited import CITED, CREDITED, SPOKEN_TO, Credited

BARE = WIRE.replace(" told AFP by telephone", " said")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Shells fell on the port, a clerk told AFP.", {"AFP": SPOKEN_TO}),
        ("A Reuters witness saw smoke.", {"Reuters": SPOKEN_TO}),
        ("AFPs correspondent in the town heard it.", {"AFP": SPOKEN_TO}),
        (
            "The port burned, SANA reported, and a diver told Reuters why.",
            {"SANA": CITED, "Reuters": SPOKEN_TO},
        ),
        ("Shells on the port Monitor AFP Monday 6 Oct 2014 Shells fell.", {"AFP": CREDITED}),
        ("It burned for a day. Source: Reuters", {"Reuters": CREDITED}),
        ("They fled to Petra with all they had, some to Fars.", {}),
        ("The pap smear of a patient was lost.", {}),
        ("Nobody was named.", {}),
    ],
)
def test_an_agency_is_credited_spoken_to_or_cited(sources, text, named):
    assert Credited(sources).named(told(text)) == named


@pytest.mark.parametrize(
    ("one", "other", "origin", "is_agency"),
    [
        ({}, {"agency": "Reuters"}, "Reuters", True),
        ({"text": WIRE}, {}, "AFP", True),
        ({"published": "2021-03-07"}, {}, "Coast Herald", False),
        ({}, {"published": "2021-03-07"}, "Valley Post", False),
        ({}, {}, "Coast Herald or Valley Post", False),
        ({"outlet": "SANA", "published": "2021-03-07"}, {}, "SANA", True),
        (
            {"published": "2021-03-08T09:00+03:00"},
            {"published": "2021-03-08T08:00+01:00"},
            "Coast Herald",
            False,
        ),
        (
            {"published": "2021-03-08T09:00"},
            {"published": "2021-03-08"},
            "Coast Herald or Valley Post",
            False,
        ),
        ({"published": None}, {"published": None}, "Coast Herald or Valley Post", False),
        ({"text": BARE + " SANA said so too."}, {"published": "2021-03-07"}, "Valley Post", False),
    ],
)
def test_the_origin_is_the_agency_else_who_published_first(sources, one, other, origin, is_agency):
    left, right = told(BARE, "Coast Herald", number="1"), told(BARE, "Valley Post", number="2")
    [group] = copies([replace(left, **one), replace(right, **other)], sources)
    assert (group.origin.name, group.origin.is_agency) == (origin, is_agency)


def test_the_origin_says_why(sources):
    tie = copies([told(BARE, "Coast Herald"), told(BARE, "Valley Post")], sources)[0].origin
    assert tie.because == (
        "no agency is credited; first published 2021-03-08; "
        "Coast Herald, Valley Post published it on the same day"
    )
    wire = copies([told(WIRE, "Coast Herald", number="7"), told(BARE, "Valley Post")], sources)[0].origin
    assert wire.because == "AFP is credited or was spoken to in 7 (Coast Herald)"
