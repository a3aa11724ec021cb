"""Report to Annotation; the only stage that runs a neural model."""

from marsad.annotate.annotator import Annotator, load

__all__ = ["Annotator", "load"]
