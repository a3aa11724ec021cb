"""Keep and find: captures, reports with revisions, events, claims, judgements, incidents, and every change.

SQLite in a file, or PostgreSQL, with the same tables. How ids and changes work: docs/store.md.
"""

from marsad.store.briefs import Brief, Spot
from marsad.store.keeping import Input
from marsad.store.reporting import Outlet, Revision, Teller
from marsad.store.shelf import Alike, Pair
from marsad.store.showing import Counts, Line, Size, Spotted
from marsad.store.store import Store, open_store
from marsad.store.wanted import Header, Held, Stated, Wanted

__all__ = [
    "Alike", "Brief", "Counts", "Header", "Held", "Input", "Line", "Outlet", "Pair", "Revision", "Size",
    "Spot", "Spotted", "Stated", "Store", "Teller", "Wanted",
    "open_store",
]  # fmt: skip
