"""What each feature of a comparison weighs, in log odds for each unit of its value.

Fitted by logistic regression; `tools/fit_links.py` prints this table.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["PRIOR", "WEIGHTS"]

PRIOR = -3.77
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": 2.79,
        "same place": 2.53,
        "title": 2.52,
        "rare words": 2.12,
        "weeks apart": 1.77,
        "same day": 1.56,
        "same weekdays": 1.14,
        "names": 0.92,
        "same region": 0.79,
        "headline told": 0.40,
        "published together": 0.38,
        "headline toll": 0.25,
        "next day": -0.19,
        "other region": -0.28,
        "published apart": -0.31,
        "days apart": -0.44,
        "places apart": -0.46,
        "other killed": -0.56,
        "other means": -0.80,
        "places far": -0.85,
        "week apart": -0.85,
        "other wounded": -0.91,
        "other weekdays": -1.54,
        "days far": -1.81,
    }
)
