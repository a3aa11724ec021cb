"""The line under a site's name goes; kickers, subheadlines, datelines and news stay."""

import pytest
from lxml.html import document_fromstring

from marsad.read import read
from marsad.read.slogans import remove_slogans

HOME = '<a href="https://daily.example/">Daily Example</a>'
SLOGAN = "News of the valley since 1990"
POST = "<h1>Rebels take border town</h1>"
FLEE = "Thousands flee the valley"
LEAD = "Rebels seized the border town of Oldport on Tuesday, killing nine soldiers, the monitor said."
MORE = "The army said that it had withdrawn to save the lives of its men and of the people in the town."


def slogans(page):
    return [piece.text for piece in remove_slogans(document_fromstring(page))]


@pytest.mark.parametrize(
    "head",
    [
        f"<header>{HOME}<p>{SLOGAN}</p></header>",
        f'<div id="header"><h2><a href="/">Daily</a></h2><p>{SLOGAN}</p></div>',
        f'<div class="site-branding"><h1><a href="/">Daily</a></h1><p>{SLOGAN}</p></div>',
        f'<div class="top"><p class="site-description">{SLOGAN}</p></div>',
        f'<h2 id="blog-tagline">{SLOGAN}</h2>',
    ],
)
def test_a_slogan_above_the_heading_goes_wherever_themes_put_it(head):
    assert slogans(f"<body>{head}{POST}<p>{LEAD}</p></body>") == [SLOGAN]


@pytest.mark.parametrize(
    "page",
    [
        f"<header>{HOME}{POST}<p>{FLEE}</p></header><p>{LEAD}</p>",
        f'{POST}<p class="tagline">{FLEE}</p><p>{LEAD}</p>',
        f'<article><p class="tagline">War in the valley</p>{POST}<p>{LEAD}</p></article>',
        f"<header>{HOME}</header>{POST}<p>OLDPORT, Norland (AP)</p><p>{LEAD}</p>",
        f"<header>{HOME}<p>Tuesday, 3 December 2024</p></header>{POST}<p>{LEAD}</p>",
        f"<header>{HOME}<p>Nine soldiers were killed in Oldport.</p></header>{POST}<p>{LEAD}</p>",
        f"<header>{HOME}<h2>Rebels take border town</h2><p>{FLEE}</p></header><p>{LEAD}</p>",
        f'<div class="header"><p>{FLEE}</p><a href="/tag/war">War</a></div>{POST}',
    ],
)
def test_what_may_belong_to_the_report_stays(page):
    assert slogans(f"<body>{page}</body>") == []


def test_a_slogan_is_left_out_of_the_text_and_told(capture, agencies):
    head = f'<div id="header">{HOME}<p>{SLOGAN}</p></div>'
    post = f'<div id="post">{POST}<p>{LEAD}</p><p>{MORE}</p></div>'
    report = read(capture(f"<html><body>{head}{post}</body></html>"), agencies=agencies)
    assert report.text.split("\n\n")[1:] == [LEAD, MORE]
    assert ("site slogan", SLOGAN) in [(piece.rule, piece.text) for piece in report.left_out]
