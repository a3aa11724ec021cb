from marsad.evaluate.toponyms import named, outlet_of, overlapping, toponyms_of
from marsad.knowledge import load_knowledge
from marsad.model.span import Span

TEXT = "Shells fell on Idlib for Xqzzt, said those who had left. Mosul was calm."
DOCUMENT = {
    "text": TEXT,
    "url": "https://www.bbc.co.uk/news",
    "toponyms": [
        {"start": 15, "end": 20, "text": "Idlib", "lat": 35.93, "lon": 36.63, "geonameid": "169389"},
        {"start": 25, "end": 30, "text": "Xqzzt", "lat": 35.0, "lon": 36.0},
        {"start": 57, "end": 62, "text": "Mosul", "lat": 36.34, "lon": 43.12},
    ],
}


def test_a_name_left_open_is_wrong():
    right, open_, _ = toponyms_of(DOCUMENT, load_knowledge().places)
    assert (right.right, right.country, right.in_geonames) == (True, "SYR", True)
    assert (open_.right, open_.km, open_.found) == (False, None, None)


def test_a_name_left_open_may_be_about_where_its_report_is():
    right, open_, _ = toponyms_of(DOCUMENT, load_knowledge().places)
    assert (right.right_about, open_.right_about) == (True, True)
    assert open_.around is not None
    assert open_.around.precision == "region"


def test_with_the_recogniser_s_spans_a_toponym_gets_what_overlaps_it():
    first, second, _ = toponyms_of(DOCUMENT, load_knowledge().places, [Span(15, 20)])
    assert first.right
    assert second.found is None


def test_spans_that_overlap_are_counted_on_both_sides():
    assert overlapping([Span(0, 4), Span(6, 9)], [Span(2, 8), Span(20, 22)]) == (2, 1)


def test_the_outlet_is_the_domain_else_the_host():
    assert outlet_of({"domain": "x.com", "url": "https://y.com/1"}) == "x.com"
    assert outlet_of(DOCUMENT) == "www.bbc.co.uk"
    assert outlet_of({}) is None


def test_only_locations_with_a_name_count():
    texts = ["the city", "The camp", "US-led", "30 November", "the city of Homs", "Aleppo", "35.03 N"]
    entities = [{"type": "Location", "text": t} for t in texts] + [{"type": "Person", "text": "Assad"}]
    assert [e["text"] for e in named(entities)] == ["the city of Homs", "Aleppo"]
