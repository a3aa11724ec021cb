"""Marked text as HTML, in the manner of displaCy: coloured words with their labels, trees as arcs. No
scripts, no links.
"""

from collections.abc import Iterable
from html import escape
from typing import TextIO

from marsad.export.marks import Mark, marks_of, pieces, printable
from marsad.export.tree_svg import tree_svg
from marsad.export.words import STATUS, answers, control, relation, told
from marsad.model.annotation import Annotation
from marsad.model.record import Event, Record
from marsad.model.span import Span

__all__ = ["record_html", "write_annotation_html"]

COLOURS = {
    "trigger": "#ffd54f",
    **{"actor": "#a5d6a7", "recipient": "#ef9a9a", "place": "#90caf9", "time": "#ce93d8"},
    **{"number": "#ffcc80", "weapon": "#80deea", "source": "#e0e0e0"},
    **{"PER": "#f48fb1", "ORG": "#a5d6a7", "ARM": "#ef9a9a", "LOC": "#90caf9", "FAC": "#b0bec5"},
    **{"NOR": "#c5e1a5", "WEA": "#80deea", "PLT": "#80cbc4", "DATE": "#ce93d8", "QUANT": "#ffcc80"},
    "QUOTE": "#fff3c4",
}
"""Label -> colour, the most telling label first."""
STYLE = """<style>
.marsad{font:15px/1.7 system-ui,sans-serif;max-width:62em;color:#222;background:#fff}
.marsad h1{font-size:1.2em;margin:1em 0 .2em}.marsad .facts,.marsad dt,.marsad .note{color:#666}
.marsad mark{padding:.1em .25em;border-radius:.25em;color:#111}
.marsad mark small{margin-left:.35em;font-size:.62em;font-weight:600;letter-spacing:.03em}
.marsad .event{margin:1em 0;padding-left:.8em;border-left:3px solid #ffd54f}
.marsad .event.not{border-color:#999}.marsad dl{display:grid;grid-template-columns:8em 1fr;margin:.3em 0}
.marsad dd{margin:0}.marsad .tree{display:block;margin:.2em 0 1em}.marsad .line{overflow-x:auto}
.marsad svg text{text-anchor:middle;font:15px system-ui,sans-serif}
.marsad svg .pos{font-size:11px;fill:#666}.marsad svg .rel{font-size:11px;fill:#345}
.marsad svg path{fill:none;stroke:#567;stroke-width:1.3}.marsad svg polygon{fill:#567}
</style>"""


def record_html(record: Record) -> str:
    """A record as a fragment of HTML, for notebooks."""
    report = record.report
    facts = " · ".join(filter(None, (report.outlet, report.agency, report.published, report.dateline)))
    parts = [f"<h1>{_shown(report.title or '(no title)')}</h1>", f'<div class="facts">{_shown(facts)}</div>']
    parts += [_event_html(event, report.text) for event in record.events]
    notes = [relation(one) for one in record.relations] + [control(one) for one in record.control]
    parts += [f'<div class="note">{_shown(note)}</div>' for note in (*notes, *record.warnings)]
    return f'{STYLE}<div class="marsad">{"".join(parts)}</div>'


def write_annotation_html(annotations: Iterable[Annotation], out: TextIO) -> None:
    """A page of its own: the text of each report with its spans, then the tree of every sentence."""
    out.write(f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Marsad</title>{STYLE}\n')
    out.write('<body class="marsad">\n')
    for annotation in annotations:
        out.write(_annotation_html(annotation) + "\n")
        out.flush()
    out.write("</body></html>\n")


def _annotation_html(annotation: Annotation) -> str:
    text = annotation.report.text
    marks = [Mark(one.start, one.end, one.label) for one in annotation.entities]
    marks += [Mark(one.start, one.end, "QUOTE") for one in annotation.quotations]
    marks += [Mark(one.start, one.end, "trigger") for one in annotation.proposals]
    parts = [
        _marked(text, marks, Span(0, len(text))),
    ]
    for sentence in annotation.sentences:
        parts.append(f'<div class="line">{tree_svg(annotation, sentence)}</div>')
    return f"<article>{''.join(parts)}</article>"


def _event_html(event: Event, text: str) -> str:
    kind = " ".join((event.type, *event.mode))
    rows = "".join(
        f"<dt>{name}</dt><dd>{_shown(told(found))}</dd>" for name, found in answers(event) if found
    )
    happened = "" if event.status == "asserted" else " not"
    status = STATUS.get(event.status, event.status)
    sentence = _marked(text, list(marks_of(event)), event.sentence)
    return (
        f'<div class="event{happened}"><b>{_shown(kind)}</b> <span class="facts">{_shown(status)}, '
        f"confidence {event.confidence:.2f}</span>{sentence}<dl>{rows}</dl></div>"
    )


def _marked(text: str, marks: list[Mark], within: Span) -> str:
    """Text with its marks; a label stands at the end of its span, so that a span in pieces is labelled
    once.
    """
    ends = {(mark.end, mark.label) for mark in marks}
    parts = []
    for piece in pieces(text, marks, within):
        words = _shown(piece.text).replace("\n\n", "<br><br>").replace("\n", " ")
        if not piece.labels:
            parts.append(words)
            continue
        ending = [label for label in piece.labels if (piece.start + len(piece.text), label) in ends]
        label = f"<small>{' '.join(ending)}</small>" if ending else ""
        parts.append(f'<mark style="background:{_colour(piece.labels)}">{words}{label}</mark>')
    return f"<div>{''.join(parts)}</div>"


def _colour(labels: tuple[str, ...]) -> str:
    """The colour of the most telling label: a trigger before a name, a name before the quotation that it
    stands in.
    """
    order = list(COLOURS)
    return COLOURS[min(labels, key=order.index)]


def _shown(text: str) -> str:
    return escape(printable(text))
