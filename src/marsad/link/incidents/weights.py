"""What each feature of a comparison weighs, in log odds for each unit of its value.

Fitted by logistic regression; `tools/fit_links.py` prints this table.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["PRIOR", "WEIGHTS"]

PRIOR = -3.65
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": 2.76,
        "same place": 2.53,
        "title": 2.47,
        "rare words": 2.09,
        "weeks apart": 1.87,
        "same day": 1.59,
        "same weekdays": 1.09,
        "names": 0.92,
        "same region": 0.76,
        "published together": 0.41,
        "headline told": 0.37,
        "headline toll": 0.20,
        "other region": -0.03,
        "next day": -0.24,
        "published apart": -0.32,
        "days apart": -0.49,
        "places apart": -0.49,
        "other killed": -0.53,
        "other wounded": -0.78,
        "other means": -0.78,
        "week apart": -0.84,
        "places far": -0.89,
        "other weekdays": -1.57,
        "days far": -1.86,
    }
)
