"""The desk: workers, what they change, operators' links, published answers; more fields of a facility."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('enquiry', sa.Column('outcome', sa.String(length=300), nullable=True))
    op.create_table('guess',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('last', sa.DateTime(timezone=True), nullable=False),
    sa.Column('wait_until', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('setting',
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('days', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('name')
    )
    op.create_table('worker',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('login', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=20), nullable=False),
    sa.Column('office', sa.String(length=40), nullable=False),
    sa.Column('role', sa.Enum('administrator', 'worker', 'reader', name='role', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('areas', sa.JSON(), nullable=False),
    sa.Column('password', sa.String(), nullable=True),
    sa.Column('stamp', sa.String(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.Column('link', sa.String(), nullable=True),
    sa.Column('link_until', sa.DateTime(timezone=True), nullable=True),
    sa.Column('welcomed', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('login')
    )
    op.create_index('ix_worker_link', 'worker', ['link'], unique=False)
    op.create_table('creditnote',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('series', sa.Enum('red', 'black', name='creditlist', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('text', sa.String(length=200), nullable=False),
    sa.Column('source', sa.String(length=120), nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_creditnote_facility', 'creditnote', ['facility'], unique=False)
    op.create_table('interest',
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('times', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('facility')
    )
    op.create_table('operatorlink',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('token', sa.String(), nullable=False),
    sa.Column('until', sa.DateTime(timezone=True), nullable=False),
    sa.Column('given_by', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.ForeignKeyConstraint(['given_by'], ['worker.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('token')
    )
    op.create_index('ix_operatorlink_facility', 'operatorlink', ['facility'], unique=False)
    op.create_table('proposal',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('values', sa.JSON(), nullable=False),
    sa.Column('status', sa.Enum('waiting', 'approved', 'refused', name='proposalstatus', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_proposal_facility', 'proposal', ['facility'], unique=False)
    op.create_table('publishedanswer',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('question', sa.String(length=200), nullable=False),
    sa.Column('text', sa.String(length=500), nullable=False),
    sa.Column('area', sa.String(), nullable=True),
    sa.Column('facility', sa.String(), nullable=True),
    sa.Column('said_by', sa.String(length=40), nullable=False),
    sa.Column('said_on', sa.Date(), nullable=False),
    sa.Column('published', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_publishedanswer_area', 'publishedanswer', ['area'], unique=False)
    op.create_table('revision',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('record_kind', sa.Enum('facility', 'benefit', 'term', 'parameter', 'contact', 'procedure', 'answer', 'worker', 'setting', name='kept', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('record', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('act', sa.Enum('add', 'edit', 'confirm', 'close', 'merge', 'restore', 'approve', name='act', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('worker', sa.Integer(), nullable=True),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('office', sa.String(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('reason', sa.String(length=200), nullable=True),
    sa.ForeignKeyConstraint(['worker'], ['worker.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('record_kind', 'record', 'number')
    )
    op.create_index('ix_revision_record', 'revision', ['record'], unique=False)
    op.create_table('change',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=True),
    sa.Column('field', sa.String(), nullable=False),
    sa.Column('old', sa.JSON(), nullable=False),
    sa.Column('new', sa.JSON(), nullable=False),
    sa.ForeignKeyConstraint(['revision'], ['revision.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_change_revision', 'change', ['revision'], unique=False)
    op.add_column('facility', sa.Column('hours', sa.String(length=120), nullable=True))
    op.add_column('facility', sa.Column('services', sa.JSON(), nullable=True))
    op.add_column('facility', sa.Column('licence', sa.String(length=60), nullable=True))
    op.add_column('facility', sa.Column('inspection', sa.String(length=120), nullable=True))
    op.add_column('facility', sa.Column('inspected_on', sa.Date(), nullable=True))
    op.add_column('facility', sa.Column('star_rating', sa.Integer(), nullable=True))
    op.add_column('facility', sa.Column('review_days', sa.Integer(), nullable=True))
    op.add_column('facility', sa.Column('checked_on', sa.Date(), nullable=True))
    op.add_column('facility', sa.Column('checked_by', sa.String(length=40), nullable=True))
    op.add_column('facility', sa.Column('merged_into', sa.String(), nullable=True))
    op.add_column('facilityplace', sa.Column('address', sa.String(length=120), nullable=True))
    op.add_column('passage', sa.Column('said_by', sa.String(), nullable=True))
    op.add_column('passage', sa.Column('said_on', sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column('enquiry', 'outcome')
    op.drop_column('passage', 'said_on')
    op.drop_column('passage', 'said_by')
    op.drop_column('facilityplace', 'address')
    op.drop_column('facility', 'merged_into')
    op.drop_column('facility', 'checked_by')
    op.drop_column('facility', 'checked_on')
    op.drop_column('facility', 'review_days')
    op.drop_column('facility', 'star_rating')
    op.drop_column('facility', 'inspected_on')
    op.drop_column('facility', 'inspection')
    op.drop_column('facility', 'licence')
    op.drop_column('facility', 'services')
    op.drop_column('facility', 'hours')
    op.drop_index('ix_change_revision', table_name='change')
    op.drop_table('change')
    op.drop_index('ix_revision_record', table_name='revision')
    op.drop_table('revision')
    op.drop_index('ix_publishedanswer_area', table_name='publishedanswer')
    op.drop_table('publishedanswer')
    op.drop_index('ix_proposal_facility', table_name='proposal')
    op.drop_table('proposal')
    op.drop_index('ix_operatorlink_facility', table_name='operatorlink')
    op.drop_table('operatorlink')
    op.drop_table('interest')
    op.drop_index('ix_creditnote_facility', table_name='creditnote')
    op.drop_table('creditnote')
    op.drop_index('ix_worker_link', table_name='worker')
    op.drop_table('worker')
    op.drop_table('setting')
    op.drop_table('guess')
