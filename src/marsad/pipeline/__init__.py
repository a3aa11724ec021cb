"""Where the stages meet; read this first.

    address, file,        one page       one report      marked words      what it says
    folder, table, -         │               │                │                 │
      collect.captures ─▶ Capture ─ read ─▶ Report ─ annotate ─▶ Annotation ─ code ─▶ Record ─▶ export
                             └───────────────┴────────────────┴─▶ Problem ─────────────────────▶ told

`flow` is the path itself, `coder` the same for use from Python: `marsad.load()`. `adding` keeps records in a
store, `linking` makes incidents of them.
"""

from marsad.pipeline.coder import Coder, load
from marsad.pipeline.flow import Pipeline, annotate_all, read_all
from marsad.pipeline.given import Given

__all__ = ["Coder", "Given", "Pipeline", "annotate_all", "load", "read_all"]
