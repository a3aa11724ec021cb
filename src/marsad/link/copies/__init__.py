"""Copies of one text among any number of reports: found, graded, explained, and traced to their origin.

    Report ─ telling ─▶ words, marks, facts ─ standing ─▶ the few to compare it with
           ─ shared, passage ─▶ what both have ─ verdict ─▶ Copy ─ groups, origin ─▶ CopyGroup

`CopyIndex` takes reports as they come, `copies` takes them all, `CopyFinder` looks on any shelf.
How it decides: docs/copies.md.
"""

from marsad.link.copies.index import CopyFinder, CopyIndex, card_key, copies
from marsad.link.copies.verdict import BARS, Bars

__all__ = ["BARS", "Bars", "CopyFinder", "CopyIndex", "card_key", "copies"]
