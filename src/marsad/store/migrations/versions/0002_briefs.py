"""Briefs: what lists and maps show of an incident, and more by which it is found; changes of one thing."""

from alembic import op

from marsad.store.briefs import fill
from marsad.store.tables import METADATA, briefs, changes

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    METADATA.create_all(op.get_bind(), tables=[briefs])
    for index in changes.indexes:
        index.create(op.get_bind(), checkfirst=True)
    fill(op.get_bind())
