"""The reliability diagram."""

from xml.etree import ElementTree

import pytest

from marsad.evaluate.reliability import reliability_svg, wilson


def test_the_diagram_is_whole_and_escaped() -> None:
    confidence = [i / 20 for i in range(20)]
    drawn = reliability_svg(confidence, confidence, [i % 2 == 0 for i in range(20)], "a < b")
    root = ElementTree.fromstring(drawn)
    kinds = [node.get("class") for node in root.iter() if node.tag.endswith("circle")]
    # Eight bins each, and one in the legend.
    assert (kinds.count("before"), kinds.count("after")) == (9, 9)
    assert [node.text for node in root.iter() if node.tag.endswith("title")] == ["a < b"]


@pytest.mark.parametrize(
    ("share", "of", "low", "high"), [(0.5, 20, 0.299, 0.701), (1.0, 20, 0.839, 1.0), (0.0, 10, 0.0, 0.278)]
)
def test_intervals_of_shares(share: float, of: int, low: float, high: float) -> None:
    assert wilson(share, of) == pytest.approx((low, high), abs=0.001)
