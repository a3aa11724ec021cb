"""The places of a whole report, resolved together."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.geography import Geography
from marsad.knowledge import load_knowledge
from marsad.knowledge.places import PlaceRow, distance_km
from marsad.model.span import Span

PLACES = load_knowledge().places
# Names in [brackets] are marked; the text is read without them.
SEVEN = (
    "[Damascus] sent troops north while fighters near [Tel Rifaat] and at the [Bou Kamal] crossing held on. "
    "[Aleppo], [Idlib] and [Hama] were hit from the air, said an envoy in [Ankara]."
)


def resolved(marked: str, outlet: str | None = None) -> dict[str, PlaceRow | None]:
    text, spans = "", []
    for part in re.split(r"(\[[^]]*\])", marked):
        if part.startswith("["):
            spans.append(Span(len(text), len(text) + len(part) - 2))
        text += part.strip("[]")
    geography = Geography(text, spans, PLACES, outlet=outlet)
    return {s.of(text): geography.at(s) for s in spans}


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [
        ("Bou Kamal", 34.45, 40.92),
        ("Tel Rifaat", 36.47, 37.1),
        ("Aleppo", 36.2, 37.16),
        ("Idlib", 35.93, 36.63),
        ("Hama", 35.13, 36.75),
        ("Damascus", 33.51, 36.29),
        ("Ankara", 39.93, 32.86),
    ],
)
def test_each_town_of_a_report_is_where_it_is(name, lat, lon):
    place = resolved(SEVEN)[name]
    assert place is not None
    assert place.precision == "settlement"
    assert distance_km(place, PlaceRow(name="", lat=lat, lon=lon)) < 15


@pytest.mark.parametrize(
    ("marked", "name", "country", "admin1"),
    [
        ("The mayor of [Springfield], Ill., resigned.", "Springfield", "USA", "Illinois"),
        ("The mayor of [Springfield], Missouri, resigned.", "Springfield", "USA", "Missouri"),
        ("They met in [Paris], Texas.", "Paris", "USA", "Texas"),
        ("They met in [Paris].", "Paris", "FRA", "Île-de-France"),
        ("Shells fell on [Salamiyah] in Hama province.", "Salamiyah", "SYR", "Hama"),
        ("Clashes went on in [Tripoli], east of [Misrata] and [Zawiya].", "Tripoli", "LBY", "Tripoli"),
        ("Clashes went on in [Tripoli]; troops left [Beirut] and [Sidon].", "Tripoli", "LBN", "Ash Shimāl"),
        ("The town of [Lebanon], near [Nashville], was flooded.", "Lebanon", "USA", "Tennessee"),
        ("A man was shot in [Charlotte].", "Charlotte", "USA", "North Carolina"),
        ("A man was shot in [Ocala], [Fla].", "Fla", "USA", "Florida"),
        ("[Abidjan], [Man] and [Bouaké] were calm.", "Man", "CIV", "Montagnes"),
        (
            "Police in [Huntsville] said the man from [Walker County] was held in [Dallas].",
            "Huntsville",
            "USA",
            "Texas",
        ),
        ("[Columbus] voted, as [Lincoln] and [Omaha] did.", "Columbus", "USA", "Nebraska"),
        ("Lebanon's [Tripoli] was calm.", "Tripoli", "LBN", "Ash Shimāl"),
        ("Talks in [Georgia] between [Tbilisi] and [Tskhinvali].", "Georgia", "GEO", None),
        ("Storms hit [Georgia], from [Atlanta] to [Savannah].", "Georgia", "USA", "Georgia"),
    ],
)
def test_the_words_and_the_other_places_decide(marked, name, country, admin1):
    place = resolved(marked)[name]
    assert place is not None
    assert (place.country, place.admin1) == (country, admin1)


def test_a_bare_name_goes_with_the_one_last_put_somewhere():
    text = "Paris, Texas, was quiet. In Paris shops closed. Paris, France, was not: Paris marched."
    spans = [Span(m.start(), m.end()) for m in re.finditer("Paris", text)]
    rows = Geography(text, spans, PLACES).rows
    assert [rows[s].country for s in spans] == ["USA", "USA", "FRA", "FRA"]


@pytest.mark.parametrize(
    ("outlet", "country"),
    [
        (None, "GBR"),
        ("ldntimes.ca", "CAN"),
        ("https://www.bbc.co.uk/news/1", "GBR"),
        ("The London Gazette", "GBR"),
    ],
)
def test_the_outlet_s_country_counts(outlet, country):
    place = resolved("The council of [London] met in [Woodstock].", outlet)["London"]
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize("bad", ["Xqzzt", "the", "'", "x" * 500, "Northern"])
def test_a_bad_name_stays_open_and_harms_no_other(bad):
    places = resolved(f"[{bad}] and [Idlib], [Hama].")
    assert places[bad] is None
    assert [p and p.country for p in (places["Idlib"], places["Hama"])] == ["SYR", "SYR"]


def test_what_only_sounds_like_a_place_counts_in_its_country_alone():
    assert resolved("A man called [Austrow] spoke in [Vienna].")["Austrow"] is None
    place = resolved("They went from [Homs] to [Talbeesa].")["Talbeesa"]
    assert place is not None
    assert place.country == "SYR"


def test_a_town_and_its_province_are_told_apart_by_the_word():
    text = "Idlib fell, then Idlib province, then northern Idlib."
    spans = [Span(m.start(), m.end()) for m in re.finditer("Idlib province|northern Idlib|Idlib", text)]
    rows = Geography(text, spans, PLACES).rows
    assert [rows[s].precision for s in spans] == ["settlement", "admin1", "admin1"]


@pytest.mark.parametrize(
    ("marked", "name", "found"),
    [
        ("A bomb went off at the [Aleppo Technical College].", "Aleppo Technical College", "Aleppo"),
        ("The [University of Leeds] was shut.", "University of Leeds", "Leeds"),
        ("In [Kharkiv] the [Kharkiv Children's Hospital] was hit.", "Kharkiv Children's Hospital", "Kharkiv"),
        ("The [Mexican Senate] met.", "Mexican Senate", "Mexico"),
        ("Shells fell on [Qxtown Street] in [Mosul].", "Qxtown Street", "Mosul"),
        ("[Mosul]'s [Qxtown School] burned.", "Qxtown School", "Mosul"),
        ("[Qxtown] village in [Idlib province] was hit.", "Qxtown", "Idlib"),
        ("The [Iraqi Embassy] in [Cairo] closed.", "Iraqi Embassy", "Cairo"),
    ],
)
def test_what_nobody_knows_is_where_its_name_or_the_words_put_it(marked, name, found):
    place = resolved(marked)[name]
    assert place is not None
    assert place.name == found


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Police in [Chicago] closed [North State Street].", "North State Street"),
        ("[Chicago] has a [City Hall].", "City Hall"),
        ("Police in [Chicago] and [Evanston] searched the [Robinson College].", "Robinson College"),
        ("People here in the [Valley] voted, as [Youngstown] and [Canton] did.", "Valley"),
        ("Nobody in [Mosul] or [Raqqa] had heard of [Street].", "Street"),
        ("In [Aleppo], jets struck the [Basel] roundabout.", "Basel"),
        ("[Qxtown], [Mosul] and [Raqqa] were quiet.", "Qxtown"),
        ("The [Iraqi Embassy] closed.", "Iraqi Embassy"),
        ("Police in [Pittsburgh] searched the [North Side].", "North Side"),
        ("He was taken to the medical [Center] in [Memphis].", "Center"),
        ("In [Miami], the man was taken to [Jackson Memorial Hospital].", "Jackson Memorial Hospital"),
        ("In [Seattle], near [Tacoma], shots were fired on [Pike].", "Pike"),
    ],
)
def test_what_only_contains_or_resembles_a_far_village_stays_open(marked, name):
    assert resolved(marked)[name] is None


@pytest.mark.parametrize(
    ("marked", "name", "precision"),
    [
        ("[Washington] warned [Tehran].", "Washington", "settlement"),
        ("A farm in [Washington] state was shut.", "Washington", "admin1"),
        ("Cases rose in [Oregon], [Utah] and [Washington].", "Washington", "admin1"),
        ("He moved from [Buffalo], [New York].", "New York", "admin1"),
        ("He moved from [Brooklyn], [New York].", "New York", "settlement"),
        ("[English] police came.", "English", "admin1"),
    ],
)
def test_a_city_and_the_unit_of_its_name_are_told_apart(marked, name, precision):
    place = resolved(marked)[name]
    assert place is not None
    assert place.precision == precision


@pytest.mark.parametrize("marked", ["[Springfield] was flooded.", "The town of [Lebanon] was flooded."])
def test_a_name_of_many_places_stays_open_where_nothing_tells_them_apart(marked):
    assert set(resolved(marked).values()) == {None}


def test_a_site_called_after_a_city_that_has_no_namesake_is_there():
    place = resolved("[Kyiv] said the [Kharkiv Children's Hospital] was hit.")["Kharkiv Children's Hospital"]
    assert place is not None
    assert place.name == "Kharkiv"


def test_an_unknown_name_lies_in_a_wide_circle_about_the_places_near_it():
    text = "Fighting went on in Mosul. Later the Qxtown quarter fell. Raqqa, far away, was quiet for days."
    spans = [Span(m.start(), m.end()) for m in re.finditer("Mosul|Qxtown|Raqqa", text)]
    geography = Geography(text, spans, PLACES)
    circle = geography.around(spans[1])
    assert geography.at(spans[1]) is None
    assert circle is not None
    assert (circle.name, circle.precision) == ("near Mosul", "region")
    assert circle.radius_km == pytest.approx(161)


def test_a_report_that_names_no_place_says_nothing_of_where_an_unknown_name_lies():
    text = "Qxtown burned."
    assert Geography(text, [Span(0, 6)], PLACES).around(Span(0, 6)) is None


def test_what_is_placed_by_its_name_or_by_the_words_tells_so():
    text = "The University of Leeds and Qxtown Street in Mosul."
    spans = [Span(m.start(), m.end()) for m in re.finditer("University of Leeds|Qxtown Street|Mosul", text)]
    geography = Geography(text, spans, PLACES)
    assert "by the place in its name" in geography.ranked(spans[0])[0].why
    assert "where its words put it" in geography.ranked(spans[1])[0].why
    by = [geography.placed(s) for s in spans]
    assert by[0] == "by the place in its name"
    assert by[1] == "in Mosul, where its words put it (the gazetteer has no such place there)"
    assert by[2] is None


def test_a_place_tells_why():
    text = "Springfield, Ill., and Chicago"
    ranked = Geography(text, [Span(0, 11), Span(23, 30)], PLACES).ranked(Span(0, 11))
    assert ranked[0].candidate.row.admin1 == "Illinois"
    assert "the words put it there" in ranked[0].why
    assert sum(r.likely for r in ranked) == pytest.approx(1)


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=5))
def test_any_text_can_be_asked(text, ends):
    spans = [Span(min(a, b), max(a, b)) for a, b in ends]
    geography = Geography(text, spans, PLACES, outlet=text)
    assert set(geography.rows) <= set(spans)


def contained(marked: str) -> dict[str, tuple[str, str] | None]:
    text, spans = "", []
    for part in re.split(r"(\[[^]]*\])", marked):
        if part.startswith("["):
            spans.append(Span(len(text), len(text) + len(part) - 2))
        text += part.strip("[]")
    geography = Geography(text, spans, PLACES)
    found = {s.of(text): geography.container(s) for s in spans}
    return {name: (c.row.name, c.row.precision) if c else None for name, c in found.items()}


@pytest.mark.parametrize(
    ("marked", "name", "found"),
    [
        # by the words
        ("Shells fell on [Qxtown], a village in northern [Idlib province].", "Qxtown", ("Idlib", "admin1")),
        ("Shells fell on [Qxtown], a suburb of [Mosul].", "Qxtown", ("Mosul", "settlement")),
        ("Jets hit the [Mosul] suburb of [Qxtown].", "Qxtown", ("Mosul", "settlement")),
        ("Jets hit [Mosul]'s eastern [Qxtown] quarter.", "Qxtown", ("Mosul", "settlement")),
        (
            "Jets hit the [Qxtown], [Zzburb] and [Qzville] quarters of [Mosul].",
            "Qxtown",
            ("Mosul", "settlement"),
        ),
        (
            "[Raqqa] was calm. Jets hit [Qxtown] residential area in [Mosul].",
            "Qxtown",
            ("Mosul", "settlement"),
        ),
        # by the sentence
        ("Police in [Chicago] closed [North Qx Street].", "North Qx Street", ("Chicago", "settlement")),
        ("In [Aleppo], jets struck the [Qxtown] roundabout.", "Qxtown", ("Aleppo", "settlement")),
        ("In [Aleppo], jets struck [Qxtown airbase].", "Qxtown airbase", ("Aleppo", "admin2")),
        # by the report
        ("[Mosul] burned. Later [Qxtown Hospital] was hit.", "Qxtown Hospital", ("Mosul", "settlement")),
        ("[Mosul] burned. Later shots were heard in [Qxtown].", "Qxtown", ("near Mosul", "region")),
        ("[Idlib province] was shelled. Shots were heard in [Qxtown].", "Qxtown", ("Idlib", "admin1")),
        ("[Mosul] burned. A [Qxtown] councillor fled.", "Qxtown", ("near Mosul", "region")),
        ("[Mosul] burned. The rest of [Qxtown] was calm.", "Qxtown", ("near Mosul", "region")),
        ("Police in [Chicago] searched the [South Side].", "South Side", ("Chicago", "settlement")),
        ("They dined at [Eva's Village] in [Paterson].", "Eva's Village", ("Paterson", "settlement")),
        (
            "Police in [Chicago] and [Evanston] searched the [Qx College].",
            "Qx College",
            ("near Evanston", "region"),
        ),
        # from elsewhere, in another country, by a government far away
        ("[Mosul] burned. They had come from [Qxtown].", "Qxtown", None),
        ("[Mosul] burned. Others died in [Qxtown], [Iran].", "Qxtown", None),
        ("[Washington] warned of it. [Qxtown] burned.", "Qxtown", None),
        ("They left [Decatur]. Shots were heard in [Qxtown].", "Qxtown", None),
        # two grounds, a person, a body, water, a people
        ("[Mosul] burned and so did [Raqqa]. Shots were heard in [Qxtown].", "Qxtown", None),
        ("[Mosul] burned and so did [Raqqa]. [Qx Hospital] was hit.", "Qx Hospital", None),
        ("Jane Qxman was in [Mosul]. A man shot at [Qxman].", "Qxman", None),
        ("[Mosul] burned, said [Qxtown].", "Qxtown", None),
        ("[Mosul] burned. [Qxtown] said so.", "Qxtown", None),
        ("[Mosul] burned. [Qxtownians] fled.", "Qxtownians", None),
        ("The [Iraqi Embassy] in [Cairo] closed. It had sent [Qx Embassy] a note.", "Qx Embassy", None),
        ("[Mosul] burned. Boats lay on the [Qx River].", "Qx River", None),
        ("[Mosul] burned. Prayers were held in [Western] style.", "Western", None),
        ("Shots were heard in [Qxtown].", "Qxtown", None),
        ("[Mosul] burned.", "Mosul", None),
    ],
)
def test_what_the_gazetteer_does_not_know_lies_in_what_the_report_puts_it_into(marked, name, found):
    assert contained(marked)[name] == found


def test_a_name_before_a_comma_and_who_speaks_is_not_in_him():
    marked = "Shots were fired near [Qx Street], [Denver] said. [Chicago] was calm, and [Evanston]."
    assert contained(marked)["Qx Street"] != ("Denver", "settlement")


def test_what_is_no_marked_name_is_put_nowhere_by_the_report_alone():
    text = "Mosul burned. Shots were heard in Qxtown."
    geography = Geography(text, [Span(0, 5)], PLACES)
    assert geography.container(Span(text.index("Qxtown"), len(text) - 1)) is None


@pytest.mark.parametrize(
    ("marked", "name", "found"),
    [
        ("Jets struck [Syrias] second city, [Aleppo].", "Syrias", ("Syria", "country")),
        ("[Aleppos] west was hit.", "Aleppos", ("Aleppo", "settlement")),
        ("Fighting went on in [eastern Syrias] deserts.", "eastern Syrias", ("Eastern Syria", "region")),
        (
            "The [Old City of Damascus] was calm, [Homs] was not.",
            "Old City of Damascus",
            ("Damascus", "settlement"),
        ),
        (
            "She studies at the [University of Kansas], [Wichita].",
            "University of Kansas",
            ("Wichita", "settlement"),
        ),
        ("Cases rose in [Oregon] and [Washington].", "Washington", ("Washington", "admin1")),
        ("He spoke for [Oregon], [Calif].", "Calif", ("California", "admin1")),
    ],
)
def test_names_that_copies_and_habits_have_changed_are_read(marked, name, found):
    place = resolved(marked)[name]
    assert place is not None
    assert (place.name, place.precision) == found


def test_a_town_beside_a_province_stays_the_town_where_its_own_province_has_its_name():
    place = resolved("Troops held [Idlib province] and [Hama].")["Hama"]
    assert place is not None
    assert place.precision == "settlement"


def test_capitals_of_a_body_are_no_far_town():
    assert resolved("He was seen in [Montpellier] by doctors of the [CHU].")["CHU"] is None


def test_a_name_lies_where_the_report_once_puts_it():
    text = "Raqqa was calm. Jets came over Qxtown. Two more came over the Qxtown suburb of Mosul."
    spans = [Span(m.start(), m.end()) for m in re.finditer("Raqqa|Qxtown|Mosul", text)]
    first = Geography(text, spans, PLACES).container(spans[1])
    assert first is not None
    assert (first.row.name, first.because) == ("Mosul", "in Mosul, where the report puts it elsewhere")


@pytest.mark.parametrize("behind", ["[Zamfara] state", "northwestern [Zamfara]", "[Nigeria]'s far north"])
def test_a_town_is_not_abroad_where_the_words_put_it_into_a_unit_without_one(behind):
    found = resolved(f"Armed men burned the village of [Banga] in {behind}.")
    assert found["Banga"] is None or found["Banga"].country == "NGA"


def test_the_school_of_a_famous_place_is_there_and_its_street_need_not_be():
    assert resolved("A strike on a [Gaza] school killed four.")["Gaza"] is not None
    assert resolved("Shots were fired in [Gaza] Street, a witness said.")["Gaza"] is None
