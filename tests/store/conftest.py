"""Every test of the store runs in SQLite and in PostgreSQL, for which ./test starts a server."""

import os
from uuid import uuid4

import pytest

from marsad.store import open_store

SERVER = os.environ.get("MARSAD_TEST_POSTGRES")
WITHOUT = "no PostgreSQL to test with: ./test starts one, or name one in MARSAD_TEST_POSTGRES"


POSTGRES = pytest.param("postgres", marks=pytest.mark.skipif(not SERVER, reason=WITHOUT))


@pytest.fixture(params=["sqlite", POSTGRES])
def place(request, tmp_path):
    """Where a new store may be: the path of a file, or a schema of its own in the server's database."""
    if request.param == "sqlite":
        yield str(tmp_path / "marsad.db")
        return
    import psycopg

    schema = f"s{uuid4().hex}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE SCHEMA {schema}")
    yield f"{SERVER}{'&' if '?' in SERVER else '?'}options=-csearch_path%3D{schema},public"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"DROP SCHEMA {schema} CASCADE")


@pytest.fixture
def store(place):
    with open_store(place) as store:
        yield store
