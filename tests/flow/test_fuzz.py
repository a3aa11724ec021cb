"""The whole path on anything: no fault, and every value quotes its report.

The network has no weights: its trees and proposals are arbitrary too, which asks more of the coder than the
shipped model does.
"""

import re
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.collect import row_capture
from marsad.collect.keep import capture_of
from marsad.model.codec import to_dict
from marsad.model.problem import Problem

# What reports of conflict are made of, to be put together in any order; the blank line parts paragraphs.
STUFF = """
the rebels army said on Monday 2 December killed at least ten “we will not leave” Aleppo , Hama . ; – ’s n't
Iranian-backed militia denied that it had shelled dozens airstrikes may wounded 1,200 vowed to retake by who
(AP) BEIRUT according to an official they their Russia Turkey's drones seized north of no one

"""
WORDS = re.findall(r"\n\n|\S+", STUFF)
prose = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
texts = st.one_of(st.text(st.characters(exclude_categories=["Cs"]), max_size=300), prose)
MARKUP = re.findall(
    r"\S+ ?", "<p> </p> <article> <h1> <div > <!-- <script> <time datetime= <meta  &# </html>"
)
tags = st.sampled_from(MARKUP)
pages = st.lists(st.one_of(tags, prose, st.text(max_size=20)), max_size=40).map("".join)


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every part of a record, at any depth, that says where its words stand."""
    if isinstance(value, dict):
        if "start" in value and "text" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def check(result: Any) -> None:
    """A Record whose every value quotes its report, or a Problem that is not Marsad's own fault."""
    if isinstance(result, Problem):
        assert "fault of Marsad" not in result.reason, result
        return
    text = result.report.text
    for found in spans(to_dict(result)):
        assert text[found["start"] : found["end"]] == found["text"]
    assert all(0 <= event.sentence.start <= event.sentence.end <= len(text) for event in result.events)


anything = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@anything
@given(texts.filter(str.strip))
def test_any_text_is_coded_or_refused_in_words(pipeline, text):
    for result in pipeline.code([row_capture({"text": text, "published": "2024-12-02"}, "text")]):
        check(result)


@anything
@given(pages)
def test_any_page_is_coded_or_refused_in_words(pipeline, page):
    content = page.encode("utf-8", "surrogatepass")
    for result in pipeline.code([capture_of(content, origin="page", media_type="text/html")]):
        check(result)


@anything
@given(st.binary(max_size=400))
def test_any_bytes_are_coded_or_refused_in_words(pipeline, content):
    for result in pipeline.code([capture_of(content, origin="bytes")]):
        check(result)
