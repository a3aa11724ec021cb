"""DATE and QUANT entities by rule."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.measures import measures
from marsad.model.annotation import Annotation, Token
from marsad.model.report import Report


def annotated(text: str) -> Annotation:
    """A report whose tokens are its words between blanks."""
    tokens = tuple(Token(m.start(), m.end(), "X", m[0], -1, "root") for m in re.finditer(r"\S+", text))
    return Annotation(report=Report(id="r", text=text, sha256="0"), tokens=tokens)


def test_dates_and_counts_stand_on_whole_tokens() -> None:
    text = "At least 12 men died on Sunday morning after a 48-hour siege by 2,000 fighters."
    found = [(text[e.start : e.end], e.label) for e in measures(annotated(text))]
    assert found == [
        ("At least 12", "QUANT"),
        ("Sunday morning", "DATE"),
        ("48-hour", "DATE"),
        ("2,000", "QUANT"),
    ]


def test_a_count_inside_a_date_is_the_date() -> None:
    text = "three days ago"
    assert [(e.start, e.end, e.label) for e in measures(annotated(text))] == [(0, 14, "DATE")]


def test_without_tokens_the_words_stand_as_found() -> None:
    assert len(measures(Annotation(report=Report(id="r", text="on 3 May", sha256="0")))) == 1


@given(
    st.text()
    | st.lists(
        st.sampled_from(["3", "May", "dozens", "of", "x", "10-day", "1,000-", "late", "Sunday's", "ten"])
    ).map(" ".join)
)
def test_entities_are_ordered_disjoint_and_inside(text: str) -> None:
    found = measures(annotated(text))
    assert all(0 <= e.start < e.end <= len(text) for e in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
