"""What the last loading of data/facts brought."""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('loaded',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('keys', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('name')
    )


def downgrade() -> None:
    op.drop_table('loaded')
