"""Which warnings a save passed: they were shown, confirmed one by one, and a reason was written."""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('revision', sa.Column('passed', sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column('revision', 'passed')
