"""Benefits and terms."""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('norm',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('jurisdiction', sa.String(), nullable=True),
    sa.Column('age_from_months', sa.Integer(), nullable=False),
    sa.Column('age_to_months', sa.Integer(), nullable=False),
    sa.Column('most_children', sa.Integer(), nullable=True),
    sa.Column('children_per_carer', sa.Integer(), nullable=True),
    sa.Column('source', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['jurisdiction'], ['area.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('parameter',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('jurisdiction', sa.String(), nullable=False),
    sa.Column('yuan', sa.Float(), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=False),
    sa.Column('source', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['jurisdiction'], ['area.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_parameter_jurisdiction', 'parameter', ['jurisdiction'], unique=False)

    op.create_table('term',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('jurisdiction', sa.String(), nullable=True),
    sa.Column('meaning', sa.JSON(), nullable=True),
    sa.Column('ask', sa.String(), nullable=True),
    sa.Column('source', sa.String(length=200), nullable=False),
    sa.Column('valid_from', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['jurisdiction'], ['area.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_term_name', 'term', ['name'], unique=False)

    op.create_table('benefit',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('kind', sa.Enum('allowance', 'assistance', 'service', 'health', 'visit', 'priority', 'assessment', 'home', 'price_rule', 'leave', 'insurance', 'childcare', 'education', 'mutual_aid', 'access', 'rights', 'information', 'subsidy', name='benefitkind', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('audience', sa.Enum('residents', 'institutions', 'staff', name='audience', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('domain', sa.String(), nullable=False),
    sa.Column('jurisdiction', sa.String(), nullable=False),
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locators', sa.JSON(), nullable=False),
    sa.Column('status', sa.Enum('in_force', 'promised', 'encouraged', 'explored', name='standing', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('summary', sa.String(length=300), nullable=False),
    sa.Column('who', sa.String(length=200), nullable=False),
    sa.Column('amount', sa.String(length=200), nullable=True),
    sa.Column('monthly_yuan', sa.Float(), nullable=True),
    sa.Column('how', sa.String(length=300), nullable=True),
    sa.Column('departments', sa.JSON(), nullable=False),
    sa.Column('ask', sa.String(length=80), nullable=True),
    sa.Column('valid_from', sa.Date(), nullable=True),
    sa.Column('valid_to', sa.Date(), nullable=True),
    sa.Column('rule', sa.JSON(), nullable=True),
    sa.Column('uncomputable', sa.JSON(), nullable=False),
    sa.Column('examples', sa.JSON(), nullable=False),
    sa.Column('covers', sa.JSON(), nullable=False),
    sa.Column('published', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['jurisdiction'], ['area.id'], ),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_benefit_jurisdiction', 'benefit', ['jurisdiction'], unique=False)
    op.create_index('ix_benefit_plan', 'benefit', ['plan'], unique=False)
    op.create_index('ix_benefit_published', 'benefit', ['published'], unique=False)

    op.create_table('pricerule',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('jurisdiction', sa.String(), nullable=False),
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(), nullable=False),
    sa.Column('aim', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['jurisdiction'], ['area.id'], ),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_pricerule_jurisdiction', 'pricerule', ['jurisdiction'], unique=False)

    op.create_table('priceshare',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('rule', sa.String(), nullable=False),
    sa.Column('of', sa.String(length=60), nullable=False),
    sa.Column('share', sa.Float(), nullable=False),
    sa.ForeignKeyConstraint(['rule'], ['pricerule.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_priceshare_rule', 'priceshare', ['rule'], unique=False)



def downgrade() -> None:
    op.drop_index('ix_priceshare_rule', table_name='priceshare')

    op.drop_table('priceshare')
    op.drop_index('ix_pricerule_jurisdiction', table_name='pricerule')

    op.drop_table('pricerule')
    op.drop_index('ix_benefit_published', table_name='benefit')
    op.drop_index('ix_benefit_plan', table_name='benefit')
    op.drop_index('ix_benefit_jurisdiction', table_name='benefit')

    op.drop_table('benefit')
    op.drop_index('ix_term_name', table_name='term')

    op.drop_table('term')
    op.drop_index('ix_parameter_jurisdiction', table_name='parameter')

    op.drop_table('parameter')
    op.drop_table('norm')
