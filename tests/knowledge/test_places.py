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
        ("Red Sea", "Red Sea", None, "region"),
        ("the Euphrates River", "Euphrates", None, "region"),
        ("Calif.", "California", "USA", "admin1"),
        ("Ill.", "Illinois", "USA", "admin1"),
        ("B.C.", "British Columbia", "CAN", "admin1"),
        ("U.S.", "United States", "USA", "country"),
        ("Orange County", "Orange County", "USA", "admin2"),
        ("Loudon Co.", "Loudon County", "USA", "admin2"),
        ("El Paso", "El Paso", "USA", "settlement"),
        ("Saint Petersburg", "Saint Petersburg", "RUS", "settlement"),
        ("Republic of Armenia", "Armenia", "ARM", "country"),
        ("35 km south of Mosul", "Mosul", "IRQ", "admin2"),
        ("the Jordanian city of Ramtha", "Ar Ramthā", "JOR", "settlement"),
        ("University of Mosul", "Mosul", "IRQ", "settlement"),
        ("Cook County Jail", "Cook County", "USA", "admin2"),
        ("بيروت", "Beirut", "LBN", "settlement"),
        ("Харків", "Kharkiv", "UKR", "settlement"),
    ],
)
def test_a_place_is_found(
    knowledge: Knowledge, words: str, name: str, country: str | None, precision: str
) -> None:
    place = knowledge.places.find(words)
    assert place is not None
    assert (place.name, place.country, place.precision) == (name, country, precision)


@pytest.mark.parametrize("words", ["", " ", "asdfgh", "'", "the", "x" * 500, "ill", "Ill", "us", "miss"])
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


@pytest.mark.parametrize(
    "spellings",
    [
        ("Bou Kamal", "Abu Kamal", "Al-Bukamal", "Albu Kamal"),
        ("Tel Rifaat", "Tall Rifat", "Tal Rif'at", "Tell Rifaat"),
        ("Khan Sheikhoun", "Khan Shaykhun", "Khan Cheikhoun"),
        ("Jisr al-Shughour", "Jisr ash Shughur", "Jisr al Shughur"),
        ("Zaporizhzhia", "Zaporizhia", "Zaporozhye"),
        ("Mykolaiv", "Mykolayiv", "Nikolaev"),
        ("Beersheba", "Be'er Sheva", "Beer Sheva"),
    ],
)
def test_spellings_of_one_town_find_it(knowledge: Knowledge, spellings: tuple[str, ...]) -> None:
    found = [knowledge.places.find(s) for s in spellings]
    assert {place and place.geonameid for place in found} == {found[0] and found[0].geonameid}
    assert found[0] is not None


def test_a_name_that_is_written_so_somewhere_is_not_sought_by_sound(knowledge: Knowledge) -> None:
    assert {c.exact for c in knowledge.places.of_name("Paris")} == {True}


@pytest.mark.parametrize(
    ("words", "least", "most"),
    [
        ("Atarib", 1, 3),
        ("Aleppo", 8, 25),
        ("the outskirts of Aleppo", 30, 50),
        ("Idlib province", 20, 100),
        ("Syria", 200, 500),
        ("Nasib crossing", 1, 1),
    ],
)
def test_a_place_reaches_as_far_as_it_is_large(
    knowledge: Knowledge, words: str, least: float, most: float
) -> None:
    place = knowledge.places.find(words)
    assert place is not None
    assert place.radius_km is not None
    assert least <= place.radius_km <= most


def test_how_far_a_region_reaches_is_not_known(knowledge: Knowledge) -> None:
    place = knowledge.places.find("the Sahel")
    assert place is not None
    assert place.radius_km is None


def test_the_places_of_a_name_are_ranked_with_reasons(knowledge: Knowledge) -> None:
    ranked = knowledge.places.rank("Tripoli", country="LBN")
    assert ranked[0].candidate.row.country == "LBN"
    assert "in the country asked for" in ranked[0].why
    assert sum(r.likely for r in ranked) == pytest.approx(1)
    assert [r.likely for r in ranked] == sorted((r.likely for r in ranked), reverse=True)


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


@pytest.mark.parametrize(
    ("words", "south", "north", "west", "east"),
    [
        ("western Russia", 50, 65, 30, 60),
        ("southern Russia", 43, 55, 35, 100),
        ("western United States", 32, 49, -125, -100),
        ("southern Chile", -56, -35, -76, -66),
    ],
)
def test_a_quarter_of_a_wide_country_lies_in_it(knowledge: Knowledge, words, south, north, west, east):
    place = knowledge.places.find(words)
    assert place is not None
    assert south < place.lat < north
    assert west < place.lon < east


def test_only_one_town_of_a_country_is_its_capital(knowledge: Knowledge):
    fitting = knowledge.places.fitting("Washington")
    assert fitting is not None
    assert [c.row.admin1 for c in fitting[1] if c.capital] == ["District of Columbia"]
