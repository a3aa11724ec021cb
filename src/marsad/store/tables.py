"""The tables, the same in SQLite and PostgreSQL: what is searched is a column, the whole noun is `body`.

    captures ◀─ revisions ─▶ reports ◀─ events, claims, relations, control
                                 ◀─ accounts ◀─ keys, joined, incident_accounts ─▶ incidents ◀─ facets
                                 ◀─ cards, marks, standing, copies
                                                                                     ◀─ briefs
    judgements, problems, changes

`report`, `account`, `incident` are numbers of rows, `id` the ids of the nouns. Times are ISO 8601 in UTC,
days ISO dates. The words of full text (`full_text`) are no part of this: each database has its own way.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    false,
)

__all__ = ["METADATA"]

METADATA = MetaData()
# SQLite numbers rows by itself only where the key is called INTEGER.
NUMBER = BigInteger().with_variant(Integer, "sqlite")


def _table(name: str, *parts: Column | Index, clustered: bool = False) -> Table:  # type: ignore[type-arg]
    """A table; `clustered`: its rows lie in the order of their key, which saves SQLite an index."""
    return Table(name, METADATA, *parts, sqlite_with_rowid=not clustered)


def _number() -> Column[int]:
    return Column("number", NUMBER, primary_key=True, autoincrement=True)


def _seen() -> tuple[Column[str], Column[str]]:
    """When this store first and last met it."""
    return Column("first_seen", String, nullable=False), Column("last_seen", String, nullable=False)


captures = _table(
    "captures",
    Column("sha256", String(64), primary_key=True),
    Column("url", String, primary_key=True),  # empty for local bytes
    Column("content", LargeBinary, nullable=False),
    Column("origin", String, nullable=False),
    Column("media_type", String),
    Column("charset", String),
    Column("fetched", String),
    Column("published", String),  # as the caller gave it, so that the bytes can be read again
    Column("outlet", String),
    *_seen(),
)
reports = _table(
    "reports",
    _number(),
    Column("id", String, nullable=False, unique=True),
    Column("external_id", String),
    Column("url", String),
    Column("outlet", String),
    Column("title", String),
    Column("published", String),
    Column("revision", Integer, nullable=False),
    Column("linked", Boolean, nullable=False, server_default=false()),
    *_seen(),
    Index("reports_external_id", "external_id"),
    Index("reports_to_link", "linked", "number"),
)
revisions = _table(
    "revisions",
    Column("report", NUMBER, primary_key=True, autoincrement=False),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("sha256", String(64), nullable=False),
    Column("url", String, nullable=False),
    Column("coder", String, nullable=False),
    Column("seen", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("revisions_sha256", "sha256", "url"),
)
events = _table(
    "events",
    Column("id", String, primary_key=True),
    Column("report", NUMBER, nullable=False),
    Column("type", String, nullable=False),
    Column("status", String, nullable=False),
    Column("historical", Boolean, nullable=False),
    Column("day", String(10)),
    Column("until", String(10)),
    Column("lon", Float),
    Column("lat", Float),
    *_seen(),
    Index("events_report", "report"),
    # A map is drawn from this index alone, without a look at the table.
    Index("events_map", "day", "lon", "lat", "type"),
    clustered=True,
)
claims = _table(
    "claims",
    Column("id", String, primary_key=True),
    Column("report", NUMBER, nullable=False),
    Column("event", String, nullable=False),
    Column("property", String, nullable=False),
    Column("value", String, nullable=False),
    *_seen(),
    Index("claims_report", "report"),
    clustered=True,
)
relations = _table(
    "relations",
    Column("report", NUMBER, primary_key=True, autoincrement=False),
    Column("at", Integer, primary_key=True, autoincrement=False),
    Column("type", String, nullable=False),
    Column("party", String),
    Column("other", String),
    Column("body", LargeBinary, nullable=False),
    Index("relations_party", "party"),
    Index("relations_other", "other"),
)
control = _table(
    "control",
    Column("report", NUMBER, primary_key=True, autoincrement=False),
    Column("at", Integer, primary_key=True, autoincrement=False),
    Column("place", String),
    Column("day", String(10)),
    Column("body", LargeBinary, nullable=False),
    Index("control_day", "day", "place"),
)
accounts = _table(
    "accounts",
    _number(),
    Column("id", String, nullable=False, unique=True),
    Column("report", NUMBER, nullable=False),
    Column("main", Boolean, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("accounts_report", "report"),
)
keys = _table(
    "keys",
    Column("key", String, primary_key=True),
    Column("account", NUMBER, primary_key=True, autoincrement=False),
    clustered=True,
)
joined = _table(
    "joined",
    Column("left", NUMBER, primary_key=True, autoincrement=False),
    Column("right", NUMBER, primary_key=True, autoincrement=False),
    Column("score", Float, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("joined_right", "right", "left"),
    clustered=True,
)
incidents = _table(
    "incidents",
    _number(),
    Column("id", String, nullable=False, unique=True),
    Column("day", String(10)),
    Column("until", String(10)),
    Column("lon", Float),
    Column("lat", Float),
    Column("status", String, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    *_seen(),
    Index("incidents_map", "day", "lon", "lat", "status"),
)
incident_accounts = _table(
    "incident_accounts",
    Column("account", NUMBER, primary_key=True, autoincrement=False),
    Column("incident", NUMBER, nullable=False),
    Index("incident_accounts_incident", "incident"),
)
facets = _table(
    "facets",
    Column("facet", String, primary_key=True),  # of grouping.py and briefs.py
    Column("value", String, primary_key=True),
    Column("incident", NUMBER, primary_key=True, autoincrement=False),
    Index("facets_incident", "incident"),
    clustered=True,
)
briefs = _table(
    "briefs",
    Column("incident", NUMBER, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("day", String(10)),
    Column("until", String(10)),
    Column("lon", Float),
    Column("lat", Float),
    Column("geonameid", Integer),
    Column("precision", String),
    Column("type", String, nullable=False),
    Column("status", String, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("killed", BigInteger),
    Column("reviewed", Boolean, nullable=False),
    Column("body", LargeBinary, nullable=False),  # JSON, sent as it is
    # A map is drawn, and incidents are counted by day and type, from this index alone.
    Index(
        "briefs_map",
        *("day", "id", "lon", "lat", "type", "status", "origins", "killed"),
        *("precision", "geonameid", "until", "reviewed", "incident"),
    ),
    Index("briefs_id", "id"),
)
judgements = _table(
    "judgements",
    Column("id", String, primary_key=True),
    Column("event", String, nullable=False),
    Column("other", String),
    Column("when", String, nullable=False),
    Column("retired", Boolean, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("judgements_event", "event"),
    Index("judgements_other", "other"),
)
cards = _table(
    "cards",
    Column("report", NUMBER, primary_key=True, autoincrement=False),
    Column("key", String, nullable=False, unique=True),
    Column("body", LargeBinary, nullable=False),
)
marks = _table(
    "marks",
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("report", NUMBER, primary_key=True, autoincrement=False),
    clustered=True,
)
standing = _table(
    "standing", Column("mark", BigInteger, primary_key=True, autoincrement=False), clustered=True
)
copies = _table(
    "copies",
    Column("left", NUMBER, primary_key=True, autoincrement=False),
    Column("right", NUMBER, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Index("copies_right", "right", "left"),
    clustered=True,
)
problems = _table(
    "problems",
    Column("origin", String, primary_key=True),
    Column("reason", String, nullable=False),
    *_seen(),
)
changes = Table(
    "changes",
    METADATA,
    Column("id", NUMBER, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False),
    Column("noun", String, nullable=False),
    Column("of", String, nullable=False),
    Column("into", String, nullable=False),  # ids, parted by spaces
    Column("when", String, nullable=False),
    Column("because", String),
    Index("changes_of", "of"),
    Index("changes_into", "into"),
    sqlite_autoincrement=True,  # an id is never given twice, so that a reader of the feed misses nothing
)
