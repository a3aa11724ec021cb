"""Versions of the tables: which one a database has, and the way to the newest. Only that loads Alembic."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from marsad.errors import BadStore

__all__ = ["HEAD", "migrate", "version_of"]

HEAD = "0002"
"""The newest version, as the last file of migrations/versions calls it."""
TABLE = "marsad_version"


def version_of(connection: Connection) -> str | None:
    """The version of the tables; None where there are none of Marsad."""
    if not inspect(connection).has_table(TABLE):
        return None
    version: str | None = connection.execute(text(f"SELECT version_num FROM {TABLE}")).scalar()
    return version


def migrate(connection: Connection, *, name: str) -> None:
    """Bring the tables to HEAD, within the transaction that is open. Raises BadStore for a newer store."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, HEAD)
    except CommandError:
        version = version_of(connection)
        raise BadStore(f"{name}: was made by a newer Marsad (tables {version}); install that") from None
