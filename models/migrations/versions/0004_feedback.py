"""Feedback on answers and entries."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    op.create_table('feedback',
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('kind', one_of('judgement', 'up', 'down', 'wrong'), nullable=False),
    sa.Column('about', one_of('about', 'answer', 'facility', 'benefit', 'plan'), nullable=False),
    sa.Column('record', sa.String(length=60), nullable=True),
    sa.Column('question', sa.String(length=500), nullable=True),
    sa.Column('answer', sa.String(length=4000), nullable=True),
    sa.Column('comment', sa.String(length=1000), nullable=True),
    sa.Column('status', one_of('feedbackstatus', 'open', 'settled', 'dismissed'), nullable=False),
    sa.Column('outcome', sa.String(length=500), nullable=True),
    sa.Column('said_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
    sa.Column('settled_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('number')
    )


def downgrade() -> None:
    op.drop_table('feedback')
