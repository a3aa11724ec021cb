"""A geometry beside longitude and latitude, for maps that read the database, where it has PostGIS."""

from sqlalchemy import Connection

__all__ = ["locate"]


def locate(connection: Connection) -> None:
    """Give events and incidents a column `geometry` (WGS 84) that follows lon and lat, and its index."""
    if connection.dialect.name == "sqlite" or not _has_postgis(connection):
        return
    for table in ("events", "incidents"):
        connection.exec_driver_sql(
            f"ALTER TABLE {table} ADD COLUMN geometry geometry(Point, 4326) "
            "GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED"
        )
        connection.exec_driver_sql(f"CREATE INDEX {table}_geometry ON {table} USING gist (geometry)")


def _has_postgis(connection: Connection) -> bool:
    found = connection.exec_driver_sql("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")
    return found.first() is not None
