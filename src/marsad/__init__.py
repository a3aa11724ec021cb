"""Marsad reads reports of conflict and says who did what to whom, where, when, how many, according to whom.

>>> import marsad
>>> coder = marsad.load()                                    # doctest: +SKIP
>>> record = coder("...", published="2024-12-02")            # doctest: +SKIP
>>> [event.type for event in record.events]                  # doctest: +SKIP

The path from bytes to record is in `marsad.pipeline`; the nouns are in `marsad.model`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from marsad.errors import MarsadError
    from marsad.knowledge import load_knowledge
    from marsad.model.problem import Problem
    from marsad.model.record import Event, Record
    from marsad.model.report import Report
    from marsad.model.span import Span
    from marsad.pipeline import Coder, Pipeline, load

__version__ = "0.1.0"
__all__ = [
    "Coder",
    "Event",
    "MarsadError",
    "Pipeline",
    "Problem",
    "Record",
    "Report",
    "Span",
    "__version__",
    "load",
    "load_knowledge",
]

# Loaded when first asked for: `marsad --help` must not wait for the model's runtime.
_HOMES = {
    "Coder": "marsad.pipeline",
    "Event": "marsad.model.record",
    "MarsadError": "marsad.errors",
    "Pipeline": "marsad.pipeline",
    "Problem": "marsad.model.problem",
    "Record": "marsad.model.record",
    "Report": "marsad.model.report",
    "Span": "marsad.model.span",
    "load": "marsad.pipeline",
    "load_knowledge": "marsad.knowledge",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'marsad' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
