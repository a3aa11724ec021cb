"""Incidents are found by day, place, type, party, origins and words, statements by party and place."""

from dataclasses import replace

import pytest

from marsad.model.incident import Account, Incident, Witness
from marsad.model.record import Mention, Place
from marsad.store import Wanted, open_store
from store.told import HAMA, HOMS, keep, told


def mention(name, id, country="SYR"):
    return Mention(start=0, end=1, text=name, name=name, id=id, country=country)


def incident(
    name, *, what="Barrage", place=HAMA, day="2024-12-02", to=None, types=("ASSAULT",), origins=1, **more
):
    return Incident(
        id=name,
        what=what,
        place=Place(start=0, end=4, text="there", **place) if place else None,
        from_=day,
        to=to,
        types=types,
        accounts=(f"account of {name}",),
        origins=tuple(Witness(name=str(n), kind="outlet", reports=(), because="") for n in range(origins)),
        **more,
    )


ALL = (
    incident("hama", actors=(mention("Syrian rebels", "SYRREB"),), origins=3),
    incident("homs", place=HOMS, day="2024-12-04", to="2024-12-06", types=("COERCE", "RETREAT")),
    incident("truce", what="Truce talks in Doha", place=None, day=None, types=("MEET",), status="future"),
    incident("dateline", place={"name": "Taveuni", "lat": -16.8, "lon": 179.99}, day="2024-11-01"),
)


@pytest.fixture
def filled(store):
    keep(store, told())
    report = told().report.id
    for one in ALL:
        account = Account(
            id=one.accounts[0],
            report=report,
            main=one.id == "hama",
            what=one.what,
            events=(),
            types=one.types,
        )
        store.replace_accounts(report, (*store.accounts_of(report), account))
    store.replace_incidents({}, ALL)
    return store


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["dateline", "hama", "homs", "truce"]),
        ({"since": "2024-12-02"}, ["hama", "homs"]),
        ({"since": "2024-12-05"}, ["homs"]),  # it lasted until the sixth
        ({"until": "2024-12-02"}, ["dateline", "hama"]),
        ({"since": "2024-12-03", "until": "2024-12-03"}, []),
        ({"near": (35.1, 36.8)}, ["hama"]),
        ({"near": (35.1, 36.8), "within": 60.0}, ["hama", "homs"]),
        ({"near": (34.73, 36.71), "within": 0.0}, ["homs"]),
        ({"near": (-16.8, -179.99), "within": 5.0}, ["dateline"]),
        ({"types": ("RETREAT", "MEET")}, ["homs", "truce"]),
        ({"actor": "syrreb"}, ["hama"]),
        ({"actor": "Syrian Rebels"}, ["hama"]),
        ({"actor": "Syr"}, ["hama"]),
        ({"min_origins": 2}, ["hama"]),
        ({"status": "future"}, ["truce"]),
        ({"text": "talk doha"}, ["truce"]),
        ({"text": "talk damascus"}, []),
        ({"text": "killed soldier"}, ["dateline", "hama", "homs", "truce"]),  # words of the report
        ({"text": '"; DROP TABLE incidents --'}, []),
        ({"text": " "}, ["dateline", "hama", "homs", "truce"]),
        ({"text": "--"}, []),
        ({"limit": 2}, ["dateline", "hama"]),
        ({"near": (35.1, 36.8), "within": 60.0, "limit": 1}, ["hama"]),
    ],
)
def test_only_what_is_wanted_is_found(filled, wanted, found):
    assert [one.id for one in filled.incidents(Wanted(**wanted))] == found


def test_what_is_read_together_is_of_one_moment(filled):
    with open_store(filled.name) as other, filled.reading():
        before = [one.id for one in filled.incidents()]
        other.replace_incidents({"hama": ALL[0]}, ())
        assert [one.id for one in filled.incidents()] == before
    assert "hama" not in [one.id for one in filled.incidents()]


def test_an_incident_is_found_as_it_was_kept(filled):
    assert filled.incident("hama") == ALL[0]
    assert filled.incident("ho") == ALL[1]
    assert filled.incident("h") is None  # two begin so
    assert filled.incident("%") is None


def test_relations_and_control_come_with_the_report_that_states_them(store):
    one, other = (
        told(number="r1"),
        told(
            number="r2",
            published="2024-12-03",
            place=HOMS,
            text="Rebels shelled Homs on Monday: 10 soldiers.",
        ),
    )
    for record in (other, one):
        keep(store, record)
    stated = list(store.relations("SYRREB"))
    assert [(one.report.external_id, one.relation.to.name) for one in stated] == [
        ("r1", "Syrian army"), ("r2", "Syrian army")
    ]  # fmt: skip
    assert list(store.relations("nobody")) == []
    assert [held.report.external_id for held in store.control(place="geonames:169577")] == ["r2"]
    assert [held.day for held in store.control(until="2024-12-02")] == ["2024-12-02"] * 2
    assert list(store.control(until="2024-12-01")) == []


def test_a_change_replaces_what_was_found_before(filled):
    new = replace(ALL[0], what="Mortar fire", from_="2025-01-01", actors=())
    filled.replace_incidents({"hama": ALL[0]}, (new,))
    assert [one.id for one in filled.incidents(Wanted(since="2025-01-01"))] == ["hama"]
    assert [one.id for one in filled.incidents(Wanted(text="mortar"))] == ["hama"]
    assert list(filled.incidents(Wanted(actor="SYRREB"))) == []
    assert "hama" not in [one.id for one in filled.incidents(Wanted(text="barrage"))]
