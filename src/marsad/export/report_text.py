"""A report as it was read: its facts and text for a person, or one JSON object a line with what was left
out.
"""

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from marsad.export.marks import printable
from marsad.model.codec import report_to_dict
from marsad.model.report import Report

__all__ = ["write_reports"]


def write_reports(reports: Iterable[Report], format: str, out: TextIO) -> None:
    """Write reports as they come; `format` is text or jsonl."""
    for report in reports:
        if format == "jsonl":
            out.write(json.dumps(_plain(report), ensure_ascii=False) + "\n")
        else:
            out.writelines(printable(line) + "\n" for line in _lines(report))
        out.flush()


def _plain(report: Report) -> dict[str, object]:
    return {
        **report_to_dict(report),
        "published_from": report.published_from,
        "left_out": [{"text": one.text, "rule": one.rule} for one in report.left_out],
        "warnings": list(report.warnings),
    }


def _lines(report: Report) -> Iterator[str]:
    found = f" (from {report.published_from})" if report.published_from else ""
    facts = {
        "outlet": report.outlet,
        "agency": report.agency,
        "byline": report.byline,
        "dateline": report.dateline,
        "published": f"{report.published}{found}" if report.published else None,
        "language": report.language,
        "id": report.external_id or report.id,
    }
    yield from (f"{name + ':':<11} {value}" for name, value in facts.items() if value)
    yield f"\n{report.text}\n"
    yield from (f"left out ({one.rule}): {' '.join(one.text.split())[:90]}" for one in report.left_out)
    yield from (f"warning: {warning}" for warning in report.warnings)
