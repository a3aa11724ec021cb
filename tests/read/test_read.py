"""From bytes to report: pages, texts and rows, good and bad."""

import json
from contextlib import suppress

import pytest

from marsad.errors import BadInput, Unreadable
from marsad.read import read

LEAD = "Rebels seized the border town of Oldport on Tuesday, killing nine soldiers, the monitor said."
MORE = "The army said that it had withdrawn to save the lives of its men and of the people in the town."


def left_out(report, rule):
    return [piece.text for piece in report.left_out if piece.rule == rule]


def test_a_wire_story_comes_out_whole(page, agencies):
    report = read(page("wire.html"), agencies=agencies)
    paragraphs = report.text.split("\n\n")
    assert paragraphs[0] == report.title == "Shelling kills nine in market town"
    assert [p.split()[0] for p in paragraphs[1:]] == ["OLDPORT", "The", "The", "“They", "The"]
    assert paragraphs[-1].endswith("most of them toward the coast.")
    assert (report.agency, report.dateline, report.byline) == ("AP", "OLDPORT", "Lina Example")
    assert (report.outlet, report.url) == ("Example Herald", "https://herald.example/2031/03/shelling")
    assert (report.published, report.published_from) == ("2031-03-04T18:20:00+02:00", "json-ld")
    assert report.language == "en"
    assert report.warnings == ()


def test_what_is_left_out_is_told(page, agencies):
    report = read(page("wire.html"), agencies=agencies)
    rules = {piece.rule for piece in report.left_out}
    assert {
        "share bar",
        "related box",
        "newsletter",
        "photo credit",
        "comment form",
        "copyright",
        "credit",
    } <= rules


@pytest.mark.parametrize("name", ["wire.html", "agency.html"])
def test_readers_comments_are_no_report(page, agencies, name):
    text = read(page(name), agencies=agencies).text
    assert not any(word in text for word in ("massacred", "cathedral", "lime pit", "Gas was dropped"))


def test_an_agency_page_is_read(page, agencies):
    report = read(page("agency.html"), agencies=agencies)
    assert report.title == "Twelve soldiers die in ambush on river road"
    assert (report.agency, report.dateline) == ("Reuters", "NEWHAVEN")
    assert (report.published, report.published_from) == ("2030-11-18T07:45:00+00:00", "meta")
    assert "SEE ALSO" not in report.text
    assert "Editing by" not in report.text
    assert report.text.endswith("the other source said.")


def test_a_footers_update_is_no_publication_date(page, agencies):
    report = read(page("blog.html"), agencies=agencies)
    assert report.published is None
    assert "publication date" in report.warnings[0]
    assert "Nobody was hurt" in report.text
    assert "How we count" not in report.text


def test_a_date_may_stand_in_a_time_element(page, agencies):
    report = read(page("ministry.html"), agencies=agencies)
    assert (report.published, report.published_from) == ("2029-07-21T09:00:00+03:00", "time element")
    assert report.text.endswith("rejects reports that villages were shelled.")
    assert report.agency is None


def test_the_caller_knows_better(page, agencies):
    report = read(page("wire.html"), published="2031-03-05", outlet="Mirror", agencies=agencies)
    assert (report.published, report.published_from, report.outlet) == ("2031-03-05", "caller", "Mirror")


def test_a_date_that_is_no_date_is_a_bad_call(capture, agencies):
    with pytest.raises(BadInput, match="'yesterday' is no date"):
        read(capture(LEAD), published="yesterday", agencies=agencies)


COPIED = f"""Rebels take border town

By Lina Example
Published: 2 December 2024
Share Tweet Email

OLDPORT (AP) {LEAD}

See also  Oil prices climb as talks stall

{MORE}

___

This article was written by Omar Sample of the Associated Press in Newhaven.

Updated: 5 December 2024

Leave a Reply

patriot77: five hundred were massacred in the cathedral
"""


def test_a_copied_page_is_cleaned(capture, agencies):
    report = read(capture(COPIED), agencies=agencies)
    assert report.text == f"Rebels take border town\n\nOLDPORT (AP) {LEAD}\n\n{MORE}"
    assert (report.title, report.byline) == ("Rebels take border town", "Lina Example")
    assert (report.agency, report.dateline) == ("AP", "OLDPORT")
    assert (report.published, report.published_from) == ("2024-12-02", "published line")
    assert len(left_out(report, "comment form")) + len(left_out(report, "reader comment")) >= 1


def test_readers_comments_below_a_text_go(capture, agencies):
    body = "\n\n".join([LEAD, MORE, LEAD.replace("nine", "ten")])
    report = read(capture(f"{body}\n\n2 thoughts on “Town”\n\nThey gassed the harbour."), agencies=agencies)
    assert report.text == body
    assert left_out(report, "reader comment")[-1] == "They gassed the harbour."


@pytest.mark.parametrize(
    ("head", "published", "where"),
    [
        ("Published: December 2, 2024", "2024-12-02", "published line"),
        ("Monday, 2 December 2024", "2024-12-02", "date line"),
        ("Updated: December 2, 2024", None, None),
        (
            "DAMASCUS, Dec 2, 2024 (Reuters) - All is calm in the city, the police said.",
            "2024-12-02",
            "dateline",
        ),
        ("DAMASCUS, Dec 2 (Reuters) - All is calm in the city, the police said.", None, None),
    ],
)
def test_a_text_may_say_when(capture, agencies, head, published, where):
    report = read(capture(f"{head}\n\n{LEAD}\n\n{MORE}"), agencies=agencies)
    assert (report.published, report.published_from) == (published, where)


def test_a_date_below_the_text_is_not_taken(capture, agencies):
    report = read(capture(f"{LEAD}\n\n{MORE}\n\n5 December 2024"), agencies=agencies)
    assert report.published is None


@pytest.mark.parametrize("text", ["Rebels seized Oldport.", "Rebels seized Oldport", f"{LEAD} {MORE}"])
def test_a_short_text_is_a_report(capture, agencies, text):
    assert read(capture(text), agencies=agencies).text == text


def test_a_wrapped_text_is_joined(capture, agencies):
    wrapped = (
        "Gunmen attacked a convoy of lorries on the river road\r\n"
        "late on Sunday and killed four drivers, the police "
        "of\r\nthe district said.\r\n\r\nNobody claimed the attack.\r\n"
    )
    report = read(capture(wrapped), agencies=agencies)
    assert "river road late on Sunday and killed four drivers, the police of the district" in report.text
    assert report.text.count("\n\n") == 1


def test_a_row_is_read_as_it_stands(row, agencies):
    report = read(
        row(
            id=7,
            title="Town  taken",
            text=LEAD,
            published="2024-12-02",
            outlet="Daily",
            url="https://d.example/1",
        ),
        agencies=agencies,
    )
    assert report.text == f"Town taken\n\n{LEAD}"
    assert (report.external_id, report.title, report.outlet) == ("7", "Town taken", "Daily")
    assert (report.published, report.published_from, report.url) == (
        "2024-12-02",
        "row",
        "https://d.example/1",
    )


def test_a_rows_title_and_date_may_be_repeated_before_its_dateline(row, agencies):
    text = f"Town taken 6 October 2016 Aleppo, SANA-{LEAD}"
    report = read(row(title="Town taken", text=text), agencies=agencies)
    assert (report.dateline, report.agency) == ("Aleppo", "SANA")
    assert report.text == f"Town taken\n\n{text}"


def test_the_name_of_the_outlet_is_no_title(capture, agencies):
    site = "<meta property='og:site_name' content='Daily Sample'>"
    head = f"<title>Town taken by rebels | Daily Sample</title>{site}"
    html = f"<html><head>{head}</head><body><article><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
    report = read(capture(html), agencies=agencies)
    assert (report.title, report.outlet) == ("Town taken by rebels", "Daily Sample")


def test_an_outlet_that_is_an_agency_is_the_wire(row, agencies):
    assert read(row(text=LEAD, outlet="reuters"), agencies=agencies).agency == "Reuters"
    assert read(row(text=LEAD, outlet="Daily"), agencies=agencies).agency is None


def test_a_row_may_hold_markup(row, agencies):
    report = read(row(text=f"<p>{LEAD}</p><p>The <b>army</b> fled.<br/>All fled.</p>"), agencies=agencies)
    assert report.text == f"{LEAD}\n\nThe army fled.\n\nAll fled."


@pytest.mark.parametrize("text", [None, "", "Town taken", "TOWN TAKEN", "Town\n\ntaken", "<p>Town taken</p>"])
def test_a_headline_alone_is_a_report(row, agencies, text):
    report = read(row(title="Town taken", text=text), agencies=agencies)
    assert (report.text, report.title) == ("Town taken", "Town taken")


def test_a_repeated_title_goes(row, agencies):
    assert (
        read(row(title="Town taken", text=f"TOWN TAKEN\n\n{LEAD}"), agencies=agencies).text
        == f"Town taken\n\n{LEAD}"
    )


def test_a_row_with_a_date_that_is_no_date_says_so(row, agencies):
    report = read(row(text=LEAD, published="03/04/2024"), agencies=agencies)
    assert report.published is None
    assert "'03/04/2024' is no date" in report.warnings[0]


def test_another_language_is_named(capture, agencies):
    text = "Les rebelles ont pris la ville mardi et neuf soldats ont été tués, selon un observateur. " * 3
    report = read(capture(text), agencies=agencies)
    assert report.language == "fr"
    assert "'fr', which is not supported" in report.warnings[-1]


def test_a_hundred_thousand_words_are_read(capture, agencies):
    report = read(capture(f"{LEAD} {MORE}\n\n" * 2900), agencies=agencies)
    assert len(report.text.split()) > 100_000


@pytest.mark.parametrize(
    ("content", "carried", "reason"),
    [
        (b"", {}, "nothing in it"),
        (b" \n\t ", {}, "nothing in it"),
        (b"\x89PNG\r\n\x1a\n0000", {}, "a PNG image"),
        (b"GIF89a", {"media_type": "image/gif"}, "of type image/gif"),
        (b"%PDF-1.7 ...", {}, "a PDF document"),
        (b"PK\x03\x04rest", {}, "a ZIP archive"),
        (b"\x1f\x8b\x08", {}, "gzip-compressed"),
        (bytes(range(256)) * 8, {}, "binary data"),
        (b"a" * 50_000_000, {}, "50 MB is more than the 10 MB"),
        (b"<html><body></body></html>", {}, "no report on it"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", {}, "no report on it"),
        (b"<html>", {"media_type": "text/html"}, "no"),
        (b"<?xml version='1.0'?><rss><channel></channel></rss>", {}, "a feed"),
        (b"See also: Oil\n\nShare Tweet", {}, "no report on it"),
        (b"___", {}, "no report on it"),
        (b"{", {"media_type": "application/x-marsad-row+json"}, "no JSON object"),
        (b"[1]", {"media_type": "application/x-marsad-row+json"}, "a list, not an object"),
        (b'{"id": 1}', {"media_type": "application/x-marsad-row+json"}, "has no text"),
        (b'{"text": {"a": 1}}', {"media_type": "application/x-marsad-row+json"}, "has no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(capture, agencies, content, carried, reason):
    with pytest.raises(Unreadable, match=reason) as error:
        read(capture(content, "there/file", **carried), agencies=agencies)
    assert str(error.value).startswith("there/file: ")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("size", [100, 700, 1500, 2500])
def test_a_truncated_page_is_read_or_refused(page, capture, agencies, size):
    content = page("wire.html").content[:size]
    with suppress(Unreadable):
        assert read(capture(content, media_type="text/html"), agencies=agencies).text


def test_deep_markup_breaks_nothing(capture, agencies):
    with suppress(Unreadable):
        assert read(capture("<html><body>" + "<div>" * 30_000 + f"<p>{LEAD}</p>"), agencies=agencies).text


def test_broken_json_ld_is_passed_over(capture, agencies):
    scripts = "".join(
        f'<script type="application/ld+json">{data}</script>' for data in ('{"a": ', "[[1, null]]")
    )
    html = f"<html><head>{scripts}</head><body><article><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
    assert MORE in read(capture(html), agencies=agencies).text


def test_a_declared_page_type_is_not_needed(page, capture, agencies):
    content = page("ministry.html").content
    assert read(capture(content), agencies=agencies).title == "Statement on the operation at the pass"


def test_json_ld_names_may_take_any_shape(capture, agencies):
    data = json.dumps(
        {
            "@type": ["NewsArticle"],
            "headline": ["Town taken by rebels"],
            "author": [{"name": "Lina Example"}, "Omar Sample", {"name": "LINA EXAMPLE"}, {"url": "x"}],
            "datePublished": "2024-12-02",
            "sourceOrganization": {"name": "Agence France-Presse"},
        }
    )
    head = f'<head><script type="application/ld+json">{data}</script></head>'
    html = f"<html>{head}<body><p>{LEAD}</p><p>{MORE}</p></body></html>"
    report = read(capture(html), agencies=agencies)
    assert (report.title, report.agency, report.published) == ("Town taken by rebels", "AFP", "2024-12-02")
    assert "Omar Sample" in report.byline


def test_whatever_the_parsers_raise_is_one_sentence(page, agencies, monkeypatch):
    def fail(tree):
        raise RecursionError("too deep")

    monkeypatch.setattr("marsad.read.page.main_text", fail)
    with pytest.raises(Unreadable, match=r"broken beyond reading \(RecursionError\)"):
        read(page("wire.html"), agencies=agencies)


def test_a_line_break_ends_a_paragraph_only_after_a_sentence(capture, agencies):
    body = f"<p>{LEAD}<br>{MORE}</p><p>The port<br>was closed to all ships.</p>"
    html = f"<html><body><article>{body}</article></body></html>"
    text = read(capture(html), agencies=agencies).text
    assert f"{LEAD}\n\n{MORE}" in text
    assert "The port was closed to all ships." in text
