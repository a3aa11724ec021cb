"""The reliability diagram: share of right ones over confidence, as a small SVG."""

from collections.abc import Sequence
from html import escape

from marsad.evaluate.calibration import Bin, bins

# In pixels: the side of the square, and the room around it for the words.
SIDE, LEFT, TOP, RIGHT, BOTTOM = 320, 56, 44, 16, 48
TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
WILSON = 1.96
"""Standard errors in a 95 % interval."""
STYLE = (
    "text{font:12px sans-serif;fill:#333}.title{font-weight:bold}.frame{fill:none;stroke:#999}"
    ".grid{stroke:#eee}.exact{stroke:#999;stroke-dasharray:4 4}.before{fill:none;stroke:#b55}"
    ".after{fill:#257}.span{stroke:#257}"
)


def reliability_svg(
    before: Sequence[float], after: Sequence[float], right: Sequence[bool], title: str
) -> str:
    """Confidence before and after calibration, in bins of equally many events, with 95 % intervals after it.

    A point on the dashed line is exact; below it, confidence says too much.
    """
    width, height = LEFT + SIDE + RIGHT, TOP + SIDE + BOTTOM
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" role="img">',
        f"<title>{escape(title)}</title><style>{STYLE}</style>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<text x="{LEFT}" y="18" class="title">{escape(title)}</text>',
        *_frame(),
        *(_circle("before", b, right) for b in bins(before)),
        *(_span(b, right) + _circle("after", b, right) for b in bins(after)),
        *_legend(),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _x(value: float) -> float:
    return round(LEFT + SIDE * value, 1)


def _y(value: float) -> float:
    return round(TOP + SIDE * (1 - value), 1)


def _frame() -> list[str]:
    lines = [
        f'<path class="grid" d="M{_x(t)},{_y(0)}V{_y(1)}M{_x(0)},{_y(t)}H{_x(1)}"/>'
        f'<text x="{_x(t)}" y="{_y(0) + 16}" text-anchor="middle">{t:.1f}</text>'
        f'<text x="{_x(0) - 6}" y="{_y(t) + 4}" text-anchor="end">{t:.1f}</text>'
        for t in TICKS
    ]
    middle = TOP + SIDE / 2
    return [
        *lines,
        f'<rect class="frame" x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}"/>',
        f'<path class="exact" d="M{_x(0)},{_y(0)}L{_x(1)},{_y(1)}"/>',
        f'<text x="{_x(0.5)}" y="{_y(0) + 36}" text-anchor="middle">confidence</text>',
        f'<text x="16" y="{middle}" text-anchor="middle" transform="rotate(-90 16 {middle})">'
        "share of right events</text>",
    ]


def _legend() -> list[str]:
    x, y = _x(0.04), _y(0.95)
    return [
        f'<circle class="before" cx="{x}" cy="{y - 4}" r="4"/>'
        f'<text x="{x + 10}" y="{y}">before calibration</text>',
        f'<circle class="after" cx="{x}" cy="{y + 14}" r="4"/>'
        f'<text x="{x + 10}" y="{y + 18}">calibrated, 95 % intervals</text>',
    ]


def _circle(kind: str, bin_: Bin, right: Sequence[bool]) -> str:
    return f'<circle class="{kind}" cx="{_x(bin_.mean)}" cy="{_y(bin_.share(right))}" r="4"/>'


def _span(bin_: Bin, right: Sequence[bool]) -> str:
    low, high = wilson(bin_.share(right), len(bin_.members))
    return f'<path class="span" d="M{_x(bin_.mean)},{_y(low)}V{_y(high)}"/>'


def wilson(share: float, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share of so many."""
    z2 = WILSON**2 / of
    middle = (share + z2 / 2) / (1 + z2)
    half = WILSON / (1 + z2) * (share * (1 - share) / of + z2 / (4 * of)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)
