"""What holds for all tests."""

import os
from uuid import uuid4

import pytest
from hypothesis import settings

# No test fails because the machine is busy. In CI the examples are the same every time, so that a change is
# not held up by one that chance found in code that it did not touch; at a desk they are new.
settings.register_profile("marsad", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("marsad")

SERVER = os.environ.get("MARSAD_TEST_POSTGRES")
WITHOUT = "no PostgreSQL to test with: ./test starts one, or name one in MARSAD_TEST_POSTGRES"
POSTGRES = pytest.param("postgres", marks=pytest.mark.skipif(not SERVER, reason=WITHOUT))


@pytest.fixture(params=["sqlite", POSTGRES])
def new_place(request, tmp_path):
    """Gives places where a new store may be: paths of files, or schemas of their own in the database."""
    if request.param == "sqlite":
        yield lambda: str(tmp_path / f"{uuid4().hex}.db")
        return
    import psycopg

    schemas = []
    with psycopg.connect(SERVER, autocommit=True) as server:

        def new():
            schemas.append(f"s{uuid4().hex}")
            server.execute(f"CREATE SCHEMA {schemas[-1]}")
            return f"{SERVER}{'&' if '?' in SERVER else '?'}options=-csearch_path%3D{schemas[-1]},public"

        yield new
        for schema in schemas:
            server.execute(f"DROP SCHEMA {schema} CASCADE")


@pytest.fixture
def place(new_place):
    """Where a new store may be."""
    return new_place()
