"""Whose word an office's telephone is."""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('department', sa.Column('said_by', sa.String(), nullable=True))
    op.add_column('department', sa.Column('said_on', sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column('department', 'said_on')
    op.drop_column('department', 'said_by')
