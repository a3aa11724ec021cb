"""What each feature of a comparison weighs, in log odds for each unit of its value.

Fitted by logistic regression; `tools/fit_links.py` prints this table.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["PRIOR", "WEIGHTS"]

PRIOR = -3.28
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "rare place": 2.84,
        "title": 2.31,
        "rare words": 2.16,
        "words": 2.12,
        "weeks apart": 1.68,
        "same day": 1.45,
        "same weekdays": 1.21,
        "same region": 0.75,
        "names": 0.71,
        "headline told": 0.44,
        "near": 0.38,
        "published together": 0.35,
        "headline toll": 0.30,
        "shared parties": 0.05,
        "other status": -0.00,
        "next day": -0.01,
        "same place": -0.03,
        "same killed": -0.07,
        "same means": -0.12,
        "days apart": -0.22,
        "published apart": -0.34,
        "other region": -0.38,
        "places apart": -0.41,
        "other killed": -0.59,
        "week apart": -0.72,
        "other wounded": -0.87,
        "other means": -0.88,
        "places far": -1.08,
        "other weekdays": -1.91,
        "days far": -1.99,
    }
)
