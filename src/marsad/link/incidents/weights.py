"""What each feature of a comparison weighs, in log odds for each unit of its value.

Fitted by logistic regression; `tools/fit_links.py` prints this table.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["PRIOR", "WEIGHTS"]

PRIOR = -3.93
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": 3.08,
        "same place": 2.63,
        "same day": 2.24,
        "title": 2.14,
        "rare words": 1.78,
        "weeks apart": 1.31,
        "same region": 0.98,
        "same weekdays": 0.96,
        "names": 0.79,
        "next day": 0.34,
        "published together": 0.24,
        "headline told": 0.21,
        "headline toll": 0.19,
        "other region": -0.04,
        "days apart": -0.11,
        "places apart": -0.15,
        "published apart": -0.22,
        "other killed": -0.54,
        "week apart": -0.68,
        "other wounded": -0.70,
        "other means": -0.87,
        "places far": -1.14,
        "other weekdays": -1.45,
        "days far": -1.78,
    }
)
