"""Briefs: what lists and maps show of an incident, and more by which it is found; changes of one thing."""

import sqlalchemy as sa
from alembic import op

from marsad.store.briefs import fill

revision = "0002"
down_revision = "0001"

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make them, and write those of the incidents that there are."""
    op.create_table(
        "briefs",
        sa.Column("incident", NUMBER, primary_key=True, autoincrement=False),
        sa.Column("id", sa.String, nullable=False),
        sa.Column("day", sa.String(10)),
        sa.Column("until", sa.String(10)),
        sa.Column("lon", sa.Float),
        sa.Column("lat", sa.Float),
        sa.Column("geonameid", sa.Integer),
        sa.Column("precision", sa.String),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("origins", sa.Integer, nullable=False),
        sa.Column("killed", sa.BigInteger),
        sa.Column("reviewed", sa.Boolean, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("briefs_map", "briefs", MAP)
    op.create_index("briefs_id", "briefs", ["id"])
    op.create_index("changes_of", "changes", ["of"])
    op.create_index("changes_into", "changes", ["into"])
    fill(op.get_bind())


MAP = [
    *("day", "id", "lon", "lat", "type", "status", "origins", "killed"),
    *("precision", "geonameid", "until", "reviewed", "incident"),
]
