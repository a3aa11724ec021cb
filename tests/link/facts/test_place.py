from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from link.tolls.building import record
from marsad.knowledge import load_knowledge
from marsad.link.facts import incident_city, incident_place
from marsad.link.facts.namings import namings
from marsad.model.record import Place

PLACES = load_knowledge().places


def report(body, *places, dateline=None, title="", outlet=None, id="r1"):
    made = record(body, title=title)
    events = tuple(replace(event, places=places) for event in made.events)
    told = replace(made.report, dateline=dateline, outlet=outlet, id=id)
    return replace(made, report=told, events=events)


def place(name, precision="settlement", **more):
    return Place(start=0, end=1, text=name, name=name, precision=precision, **more)


def found(*reports, events=None):
    return incident_place(reports, PLACES, events)


def test_the_dateline_decides_between_two_places_that_are_named():
    told = report(
        "Two men were hurt.", place("Oldbridge"), place("Newford", lat=1.0), dateline="NEWFORD, Ohio"
    )
    assert (found(told).name, found(told).lat) == ("Newford", 1.0)


def test_a_place_that_only_words_give_has_no_coordinates():
    said = found(report("Two men were hurt, Xarborton police said. It happened in Xarborton."))
    assert (said.name, said.lat, said.text) == ("Xarborton", None, "Xarborton")


def test_a_wider_place_is_better_than_none():
    assert found(report("Two men were hurt.", place("Ohio", "admin1"))).name == "Ohio"


def test_without_a_place_there_is_none():
    assert found() is None
    assert found(report("Two men were hurt.")) is None


@pytest.mark.parametrize(
    ("words", "name", "unit"),
    [
        ("Springfield police say a man was shot. Dayton, Ohio, sent help.", "Springfield", "Ohio"),
        ("Dayton police say a man was shot. He is from Ohio.", "Dayton", "Ohio"),
        ("Shells fell in Kafr Nabl in Idlib province. Kafr Nabl was hit twice.", "Kafr Nabl", "Idlib"),
        ("One man was killed on Boston Road in Toledo, Ohio.", "Toledo", "Ohio"),
        ("Kelvin Houston was shot in Toledo. Houston, 20, grew up in Ohio.", "Toledo", "Ohio"),
    ],
)
def test_the_town_where_it_happened_is_told_by_the_words_about_it(words, name, unit):
    said = found(report(words))
    assert (said.name, said.admin1) == (name, unit)


def test_a_quarter_is_the_place_and_its_city_the_city():
    told = report(
        "A man was shot in Englewood. Two more were shot in Englewood. Chicago police came, Illinois."
    )
    assert found(told).name == "Englewood"
    assert incident_city([told], PLACES).name == "Chicago"


def test_a_quarter_is_sought_in_the_city_that_is_named_with_it():
    said = found(
        report("A man was shot in Englewood. He was taken from Englewood through Chicago, Illinois.")
    )
    assert said.admin1 == "Illinois"


def test_a_word_that_is_also_written_small_is_no_town():
    names = {n.name for n in namings(report("Police came. More police left for Toledo."), PLACES)}
    assert "Toledo" in names
    assert "Police" not in names


def test_of_two_happenings_each_has_its_own_place():
    told = report(
        "A shell fell in Toledo.\n" + "Nothing else was told that day. " * 12 + "\nA bomb hit Dayton."
    )
    first, *_, last = (event.id for event in told.events)
    assert [found(told, events=[id]).name for id in (first, last)] == ["Toledo", "Dayton"]


def test_the_outlet_speaks_for_its_town():
    told = report("A man in Dayton saw a man from Toledo.", outlet="toledoblade.com")
    assert found(told).name == "Toledo"


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(range(3)))
def test_the_order_of_the_reports_changes_nothing(order):
    bodies = ("A man was shot in Toledo.", "Dayton police came to Toledo.", "It was in Ohio, near Toledo.")
    reports = [report(body, id=f"r{n}") for n, body in enumerate(bodies)]
    assert found(*(reports[n] for n in order)) == found(*reports)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="Aa .,'’-—()\nToledo Ohio St"))
def test_the_place_stands_where_it_says(body):
    told = report(body)
    said = found(told)
    assert said is None or told.report.text[said.start : said.end] == said.text
