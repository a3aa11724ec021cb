"""A database opened: a file of SQLite, or PostgreSQL; made or migrated, or refused where it is not ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import Connection, create_engine, event, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from marsad.errors import BadInput, BadStore
from marsad.store.versions import HEAD, migrate, version_of

__all__ = ["connected", "exists", "snapshot", "transaction"]

# Seconds to wait for another process's turn to write. A turn lasts milliseconds, at linking a second or two.
PATIENCE = 60
# The table that PostGIS brings with it.
POSTGIS = {"spatial_ref_sys"}
# Any number, the same for all Marsads: who holds it in PostgreSQL may write.
TURN = 0x6D61727361640001


def connected(name: str) -> Connection:
    """A connection to the database at `name`: a path, or postgresql://...

    Raises BadInput for a name that is none, BadStore for a database that cannot be used, now or later.
    """
    url, shown = _url(name), _without_password(name)
    engine = create_engine(url, poolclass=NullPool, connect_args=_arguments(url))
    event.listen(engine, "handle_error", lambda context: _say(shown, context.original_exception))
    # Transactions are begun and ended by `transaction` alone; what stands outside of one is its own.
    connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    if version_of(connection) is None and {*inspect(connection).get_table_names()} - POSTGIS:
        raise BadStore(f"{shown}: holds tables of another program; name another with --db")
    if connection.dialect.name == "sqlite":
        _tune(connection)
    if version_of(connection) != HEAD:
        with transaction(connection):
            # Another process may have done it while this one waited for its turn.
            if version_of(connection) != HEAD:
                migrate(connection, name=shown)
    return connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All that is written within happens as one, or not at all; writers take turns."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN})")
    try:
        yield
    except BaseException:
        # A full disk has rolled it back already.
        if connection.dialect.name != "sqlite" or _raw(connection).in_transaction:
            connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """All that is read within is of one moment; nobody waits for it."""
    is_sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql("BEGIN" if is_sqlite else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    try:
        yield
    finally:
        connection.exec_driver_sql("ROLLBACK")


def _say(name: str, error: BaseException) -> None:
    """Raise what a person can do something about as one sentence; anything else is a fault, and stays."""
    reason = " ".join(str(error).split())
    for words, advice in ADVICE.items():
        if words in reason:
            raise BadStore(f"{name}: {advice}") from error


ADVICE = {
    "database is locked": "is in use by another program; wait until that is done, and try again",
    "disk is full": "the disk is full; what was added is kept: make room, and give the command again",
    "disk I/O error": "the disk cannot be read or written; check it, and give the same command again",
    "No space left": "the server's disk is full; make room, and give the same command again",
    "not a database": "is no database of Marsad; name another file with --db",
    "unable to open": "cannot be opened or made; check that the folder is there and that you may write in it",
    "readonly": "may not be written; check the rights of the file and of its folder",
    "malformed": "is damaged; restore a copy of it, or add the reports to a new one",
    "Connection refused": "no server answers there; start it, or check host and port",
    "does not exist": "there is no such database or user on the server; make it, or check the name",
    "authentication failed": "the server refuses this user or password; check them",
}


def _url(name: str) -> URL:
    if "://" not in name:
        return URL.create("sqlite", database=name)
    try:
        url = make_url(name)
    except (ArgumentError, ValueError):
        raise BadInput(f"{_without_password(name)!r} is no address of a database; {_EXPECTED}") from None
    if url.get_backend_name() not in {"postgresql", "postgres"}:
        raise BadInput(f"{url.get_backend_name()} is no database that Marsad knows; {_EXPECTED}")
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise BadInput("PostgreSQL needs its extra; install it: pip install 'marsad[postgres]'") from None
    return url.set(drivername="postgresql+psycopg")


_EXPECTED = "give a file, or postgresql://user@host/database"


def _arguments(url: URL) -> dict[str, object]:
    # The server hands a store from thread to thread; one at a time has it, and SQLite is built for that.
    return {"timeout": PATIENCE, "check_same_thread": False} if url.get_backend_name() == "sqlite" else {}


def _tune(connection: Connection) -> None:
    """WAL: readers and one writer do not wait for one another. A commit survives the end of the process, and
    the store every end; the last commits before a power cut may be lost, and are added again.
    """
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "temp_store = MEMORY",
        "cache_size = -65536",
    ):
        connection.exec_driver_sql(f"PRAGMA {pragma}")


def _without_password(name: str) -> str:
    parts = urlsplit(name) if "://" in name else None
    return name.replace(f":{parts.password}@", "@") if parts and parts.password else name


def _raw(connection: Connection) -> sqlite3.Connection:
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def exists(name: str) -> bool:
    """Whether there is a database to look into; that of a server is asked when it is opened."""
    return "://" in name or Path(name).exists()
