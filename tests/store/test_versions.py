"""The tables that the migrations make are the tables that the store uses."""

import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from marsad.store import open_store, opening
from marsad.store.tables import METADATA
from marsad.store.versions import HEAD, TABLE, version_of
from store.told import keep, told

# Made by hand: the words of full text, in SQLite with tables of FTS5's own, and what PostGIS adds.
OWN = ("report_words", "incident_words", "geometry", "spatial_ref_sys")


def ours(thing, name, kind, reflected, compare_to):
    return not any(own in str(name) for own in OWN)


@pytest.mark.filterwarnings("ignore:Did not recognize type 'geometry'")
def test_the_migrations_make_the_tables_that_are_used(place):
    connection = opening.connected(place)
    options = {"include_object": ours, "version_table": TABLE, "compare_type": True}
    context = MigrationContext.configure(connection, opts=options)
    assert compare_metadata(context, METADATA) == []
    assert version_of(connection) == HEAD
    connection.close()


def test_where_there_is_postgis_events_and_incidents_have_a_geometry(place):
    with open_store(place) as store:
        ask = store._connection.exec_driver_sql
        if "postgresql" not in place or not ask("SELECT 1 FROM pg_extension WHERE extname = 'postgis'").all():
            pytest.skip("no PostGIS here")
        keep(store, told())
        assert ask("SELECT ST_AsText(geometry) FROM events").scalars().all() == ["POINT(36.75 35.13)"]
        assert ask("SELECT count(geometry) FROM incidents").scalar() == 0


def test_help_and_coding_do_not_load_the_database():
    asked = (
        "import sys; from marsad.cli import app; import marsad.pipeline; print('sqlalchemy' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"
