"""Every test of the store runs in SQLite and in PostgreSQL, for which ./test starts a server."""

import pytest

from marsad.store import open_store


@pytest.fixture
def store(place):
    with open_store(place) as store:
        yield store
