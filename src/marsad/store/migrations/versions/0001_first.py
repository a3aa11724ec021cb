"""The first tables."""

import sqlalchemy as sa
from alembic import op

from marsad.store.full_text import make
from marsad.store.postgis import locate

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make them, empty."""
    _reports()
    _said()
    _people()
    _linked()
    _copies()
    make(op.get_bind())
    locate(op.get_bind())


def _reports() -> None:
    op.create_table(
        "captures",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("url", sa.String, primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("origin", sa.String, nullable=False),
        sa.Column("media_type", sa.String),
        sa.Column("charset", sa.String),
        sa.Column("fetched", sa.String),
        sa.Column("published", sa.String),
        sa.Column("outlet", sa.String),
        sa.Column("first_seen", sa.String, nullable=False),
        sa.Column("last_seen", sa.String, nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("external_id", sa.String),
        sa.Column("url", sa.String),
        sa.Column("outlet", sa.String),
        sa.Column("title", sa.String),
        sa.Column("published", sa.String),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("linked", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("first_seen", sa.String, nullable=False),
        sa.Column("last_seen", sa.String, nullable=False),
    )
    op.create_index("reports_external_id", "reports", ["external_id"])
    op.create_index("reports_to_link", "reports", ["linked", "number"])
    op.create_table(
        "revisions",
        sa.Column("report", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("url", sa.String, nullable=False),
        sa.Column("coder", sa.String, nullable=False),
        sa.Column("seen", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("revisions_sha256", "revisions", ["sha256", "url"])
    op.create_table(
        "problems",
        sa.Column("origin", sa.String, primary_key=True),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("first_seen", sa.String, nullable=False),
        sa.Column("last_seen", sa.String, nullable=False),
    )
    op.create_table(
        "changes",
        sa.Column("id", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("noun", sa.String, nullable=False),
        sa.Column("of", sa.String, nullable=False),
        sa.Column("into", sa.String, nullable=False),
        sa.Column("when", sa.String, nullable=False),
        sa.Column("because", sa.String),
        sqlite_autoincrement=True,
    )


def _said() -> None:
    op.create_table(
        "events",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("report", NUMBER, nullable=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("historical", sa.Boolean, nullable=False),
        sa.Column("day", sa.String(10)),
        sa.Column("until", sa.String(10)),
        sa.Column("lon", sa.Float),
        sa.Column("lat", sa.Float),
        sa.Column("first_seen", sa.String, nullable=False),
        sa.Column("last_seen", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("events_map", "events", ["day", "lon", "lat", "type"])
    op.create_index("events_report", "events", ["report"])
    op.create_table(
        "claims",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("report", NUMBER, nullable=False),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("property", sa.String, nullable=False),
        sa.Column("value", sa.String, nullable=False),
        sa.Column("first_seen", sa.String, nullable=False),
        sa.Column("last_seen", sa.String, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("claims_report", "claims", ["report"])
    op.create_table(
        "relations",
        sa.Column("report", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("at", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("party", sa.String),
        sa.Column("other", sa.String),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("relations_other", "relations", ["other"])
    op.create_index("relations_party", "relations", ["party"])
    op.create_table(
        "control",
        sa.Column("report", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("at", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.String),
        sa.Column("day", sa.String(10)),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("control_day", "control", ["day", "place"])


def _people() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("other", sa.String),
        sa.Column("when", sa.String, nullable=False),
        sa.Column("retired", sa.Boolean, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("judgements_event", "judgements", ["event"])
    op.create_index("judgements_other", "judgements", ["other"])


def _linked() -> None:
    op.create_table(
        "accounts",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("report", NUMBER, nullable=False),
        sa.Column("main", sa.Boolean, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("accounts_report", "accounts", ["report"])
    op.create_table(
        "keys",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("account", NUMBER, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "joined",
        sa.Column("left", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("right", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("joined_right", "joined", ["right", "left"])
    op.create_table(
        "incidents",
        sa.Column("number", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("day", sa.String(10)),
        sa.Column("until", sa.String(10)),
        sa.Column("lon", sa.Float),
        sa.Column("lat", sa.Float),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("origins", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("first_seen", sa.String, nullable=False),
        sa.Column("last_seen", sa.String, nullable=False),
    )
    op.create_index("incidents_map", "incidents", ["day", "lon", "lat", "status"])
    op.create_table(
        "incident_accounts",
        sa.Column("account", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("incident", NUMBER, nullable=False),
    )
    op.create_index("incident_accounts_incident", "incident_accounts", ["incident"])
    op.create_table(
        "facets",
        sa.Column("facet", sa.String, primary_key=True),
        sa.Column("value", sa.String, primary_key=True),
        sa.Column("incident", NUMBER, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_index("facets_incident", "facets", ["incident"])


def _copies() -> None:
    op.create_table(
        "cards",
        sa.Column("report", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "marks",
        sa.Column("mark", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("report", NUMBER, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "standing",
        sa.Column("mark", sa.BigInteger, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copies",
        sa.Column("left", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("right", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("copies_right", "copies", ["right", "left"])
