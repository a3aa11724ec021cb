"""Keep and find: captures, reports with revisions, events, claims, judgements, incidents, and every change.

SQLite in a file, or PostgreSQL, with the same tables. How ids and changes work: docs/store.md.
"""

from marsad.store.keeping import Input
from marsad.store.shelf import Pair
from marsad.store.store import Store, open_store
from marsad.store.wanted import Header, Held, Stated, Wanted

__all__ = ["Header", "Held", "Input", "Pair", "Stated", "Store", "Wanted", "open_store"]
