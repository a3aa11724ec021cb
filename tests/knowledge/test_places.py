from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import BadInput
from marsad.knowledge import Knowledge, load_knowledge
from marsad.knowledge.places import PlaceRow, Places, distance_km
from marsad.knowledge.records import WordFacts


@pytest.mark.parametrize(
    ("words", "name", "country", "precision"),
    [
        ("Idlib", "Idlib", "SYR", "settlement"),
        ("Idlib province", "Idlib", "SYR", "admin1"),
        ("the countryside of Aleppo", "Aleppo", "SYR", "admin1"),
        ("Hama's northern countryside", "Hama", "SYR", "admin1"),
        ("northern Hama", "Hama", "SYR", "admin1"),
        ("the city of Homs", "Homs", "SYR", "settlement"),
        ("Tel Rifaat", "Tel Rifaat", "SYR", "settlement"),
        ("Tal Rif'at", "Tel Rifaat", "SYR", "settlement"),
        ("Abu Kamal", "Abu Kamal", "SYR", "settlement"),
        ("Bou Kamal", "Abu Kamal", "SYR", "settlement"),
        ("Al-Bukamal crossing", "Al-Bukamal crossing", "SYR", "point"),
        ("Alwaer", "Al-Waer", "SYR", "point"),
        ("Maarat al-Numan", "Maarat al-Numan", "SYR", "settlement"),
        ("Deir el-Zour", "Deir ez-Zor", "SYR", "settlement"),
        ("Damascus countryside", "Rif Dimashq", "SYR", "admin1"),
        ("Eastern Ghouta", "Eastern Ghouta", "SYR", "region"),
        ("northern Syria", "Northern Syria", "SYR", "region"),
        ("Hama military airport", "Hama", "SYR", "settlement"),
        ("Syria", "Syria", "SYR", "country"),
        ("Mali", "Mali", "MLI", "country"),
        ("Male", "Male", "MDV", "settlement"),
        ("Georgia", "Georgia", "GEO", "country"),
        ("Mosul", "Mosul", "IRQ", "settlement"),
        ("Donbas", "Donbas", "UKR", "region"),
        ("Kiev", "Kyiv", "UKR", "settlement"),
        ("Kherson region", "Kherson", "UKR", "admin1"),
        ("El Fasher", "Al-Fashir", "SDN", "settlement"),
        ("North Kivu", "North Kivu", "COD", "admin1"),
        ("Borno state", "Borno", "NGA", "admin1"),
        ("Cabo Delgado", "Cabo Delgado", "MOZ", "admin1"),
        ("Sagaing Region", "Sagaing", "MMR", "admin1"),
        ("Helmand province", "Helmand", "AFG", "admin1"),
        ("North Waziristan", "North Waziristan", "PAK", "admin2"),
        ("Port-au-Prince", "Port-au-Prince", "HTI", "settlement"),
        ("Michoacán", "Michoacan", "MEX", "admin1"),
        ("Gaza", "Gaza", "PSE", "region"),
        ("Khan Yunis", "Khan Younis", "PSE", "settlement"),
        ("the Sahel", "Sahel", None, "region"),
    ],
)
def test_a_place_is_found(
    knowledge: Knowledge, words: str, name: str, country: str | None, precision: str
) -> None:
    place = knowledge.places.find(words)
    assert place is not None
    assert (place.name, place.country, place.precision) == (name, country, precision)


@pytest.mark.parametrize("words", ["", " ", "asdfgh", "'", "the", "x" * 500])
def test_what_is_no_place_is_not_found(knowledge: Knowledge, words: str) -> None:
    assert knowledge.places.find(words) is None


def test_the_country_asked_for_outweighs_size(knowledge: Knowledge) -> None:
    found = [knowledge.places.find("Tripoli", country=c) for c in (None, "LBN")]
    assert [p and p.country for p in found] == ["LBY", "LBN"]


def test_places_of_the_story_draw_their_neighbours(knowledge: Knowledge) -> None:
    beirut = knowledge.places.find("Beirut")
    assert beirut is not None
    near = knowledge.places.find("Tripoli", near=[beirut])
    assert near is not None
    assert near.country == "LBN"


def test_the_north_of_a_country_lies_north_of_its_middle(knowledge: Knowledge) -> None:
    whole, north = (knowledge.places.find(w) for w in ("Kenya", "northern Kenya"))
    assert whole is not None
    assert north is not None
    assert whole.lat is not None
    assert north.lat is not None
    assert north.lat > whole.lat
    assert north.precision == "region"


def test_the_surroundings_of_a_town_are_no_town(knowledge: Knowledge) -> None:
    place = knowledge.places.find("the outskirts of Saraqib")
    assert place is not None
    assert (place.name, place.precision) == ("Saraqib", "admin2")


@pytest.mark.parametrize("words", ["Syrian", "Syrian territory", "northern Syrian", "Georgian", "the Gazans"])
def test_a_people_is_not_sought_by_sound(knowledge: Knowledge, words: str) -> None:
    assert knowledge.places.find(words) is None


@pytest.mark.parametrize("words", ["British Columbia", "Syrian coast", "Palestinian territories"])
def test_a_place_may_be_called_after_a_people(knowledge: Knowledge, words: str) -> None:
    assert knowledge.places.find(words) is not None


def test_a_settlement_knows_its_province(knowledge: Knowledge) -> None:
    place = knowledge.places.find("Saraqib")
    assert place is not None
    assert (place.admin1, place.geonameid) == ("Idlib", 164816)


def test_a_missing_gazetteer_is_named(tmp_path: Path) -> None:
    places = Places(tmp_path / "none.sqlite", WordFacts())
    with pytest.raises(BadInput, match=r"none\.sqlite: missing"):
        places.find("Homs")


def test_distance_is_in_kilometres() -> None:
    damascus, aleppo = (
        PlaceRow(name="Damascus", lat=33.51, lon=36.29),
        PlaceRow(name="Aleppo", lat=36.2, lon=37.16),
    )
    assert 300 < distance_km(damascus, aleppo) < 320
    assert distance_km(damascus, PlaceRow(name="nowhere")) == float("inf")


@given(st.text(max_size=60))
def test_any_words_can_be_asked(words: str) -> None:
    place = load_knowledge().places.find(words)
    assert place is None or place.lat is None or -90 <= place.lat <= 90
