"""`marsad annotate`: how Marsad sees the words, before anything is decided."""

from enum import StrEnum

from marsad.cli.options import Debug, Output, Quiet, Targets
from marsad.cli.progress import watched
from marsad.cli.talk import Tally, command, opened


class View(StrEnum):
    """How an annotation is shown."""

    text = "text"
    html = "html"


@command
def annotate(
    targets: Targets,
    format: View = View.text,
    output: Output = None,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Show sentences, words, syntax, names, quotations and proposed events: as text, or as a page of HTML."""
    from marsad.annotate import load
    from marsad.cli.targets import found
    from marsad.export.annotation_text import write_annotation
    from marsad.export.marked_html import write_annotation_html
    from marsad.knowledge import load_knowledge
    from marsad.pipeline import annotate_all, read_all

    tally = Tally()
    write = write_annotation_html if format is View.html else write_annotation
    with opened(output) as out:
        steps = annotate_all(read_all(found(targets), load_knowledge()), load())
        annotations = tally.good(step.value for step in steps)
        write(watched(annotations, "annotating", quiet=quiet), out)
    tally.close()
