"""The first tables."""

from alembic import op

from marsad.store.full_text import make
from marsad.store.tables import METADATA

revision = "0001"
down_revision = None


def upgrade():
    METADATA.create_all(op.get_bind())
    make(op.get_bind())
