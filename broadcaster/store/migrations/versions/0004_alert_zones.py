"""Orders for alerts name their outputs; those made before were for all, which an empty list says."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("alert_airing", sa.Column("outputs", sa.JSON(), nullable=False, server_default="[]"))
