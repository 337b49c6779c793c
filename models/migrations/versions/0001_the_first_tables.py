"""The first tables."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None

# The database keeps the full-text index itself: passages and their terms cannot drift apart.
SQLITE_SEARCH = (
    "CREATE VIRTUAL TABLE passage_fts USING fts5(terms, content='passage', content_rowid='number')",
    """CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
         INSERT INTO passage_fts(rowid, terms) VALUES (new.number, new.terms);
       END""",
    """CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
         INSERT INTO passage_fts(passage_fts, rowid, terms) VALUES ('delete', old.number, old.terms);
       END""",
    """CREATE TRIGGER passage_changed AFTER UPDATE OF terms ON passage BEGIN
         INSERT INTO passage_fts(passage_fts, rowid, terms) VALUES ('delete', old.number, old.terms);
         INSERT INTO passage_fts(rowid, terms) VALUES (new.number, new.terms);
       END""",
)
POSTGRESQL_COLUMN = """ALTER TABLE passage ADD COLUMN searchable tsvector
    GENERATED ALWAYS AS (to_tsvector('simple', terms)) STORED"""


def upgrade() -> None:
    op.create_table('alias',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('kind', sa.Enum('area', 'facility', 'department', 'policy', 'plan', 'benefit', name='namekind', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('target', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_alias_name', 'alias', ['name'], unique=False)

    op.create_table('area',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('code', sa.String(), nullable=True),
    sa.Column('level', sa.Enum('province', 'city', 'county', 'zone', 'town', name='level', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('parent', sa.String(), nullable=True),
    sa.Column('lng', sa.Float(), nullable=True),
    sa.Column('lat', sa.Float(), nullable=True),
    sa.Column('precision', sa.Enum('address', 'town', 'county', 'city', name='precision', native_enum=False, create_constraint=True, length=20), nullable=True),
    sa.Column('overlaps', sa.String(), nullable=True),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('note', sa.String(), nullable=True),
    sa.Column('source', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['overlaps'], ['area.id'], ),
    sa.ForeignKeyConstraint(['parent'], ['area.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_area_name', 'area', ['name'], unique=False)
    op.create_index('ix_area_parent', 'area', ['parent'], unique=False)

    op.create_table('enquiry',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('question', sa.String(length=500), nullable=False),
    sa.Column('guess', sa.String(length=200), nullable=True),
    sa.Column('area', sa.String(), nullable=True),
    sa.Column('status', sa.Enum('open', 'answered', 'dismissed', name='enquirystatus', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('first_asked', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
    sa.Column('last_asked', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('key')
    )
    op.create_table('facility',
    sa.Column('kind', sa.Enum('elder', 'childcare', name='kind', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('status', sa.Enum('planned', 'building', 'open', 'closed', name='status', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('project_type', sa.String(length=40), nullable=True),
    sa.Column('plan_year_printed', sa.String(length=20), nullable=True),
    sa.Column('content', sa.String(length=500), nullable=True),
    sa.Column('floor_area_m2', sa.Float(), nullable=True),
    sa.Column('land_area_m2', sa.Float(), nullable=True),
    sa.Column('land_area_printed', sa.String(length=60), nullable=True),
    sa.Column('total_investment_wan', sa.Float(), nullable=True),
    sa.Column('central_budget_wan', sa.Float(), nullable=True),
    sa.Column('implementing_unit', sa.String(length=120), nullable=True),
    sa.Column('affordable', sa.Boolean(), nullable=True),
    sa.Column('age_from_months', sa.Integer(), nullable=True),
    sa.Column('age_to_months', sa.Integer(), nullable=True),
    sa.Column('phone', sa.String(length=40), nullable=True),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('counted_in', sa.String(), nullable=False),
    sa.Column('capacity', sa.Integer(), nullable=True),
    sa.Column('plan_year', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_facility_capacity', 'facility', ['capacity'], unique=False)
    op.create_index('ix_facility_counted_in', 'facility', ['counted_in'], unique=False)
    op.create_index('ix_facility_plan_year', 'facility', ['plan_year'], unique=False)

    op.create_table('hotline',
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('name', sa.String(), nullable=False),
    sa.Column('purpose', sa.String(), nullable=False),
    sa.Column('source', sa.String(), nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.PrimaryKeyConstraint('number')
    )
    op.create_table('department',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('area', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=80), nullable=False),
    sa.Column('phone', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_department_area', 'department', ['area'], unique=False)

    op.create_table('facilityarea',
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('area', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.PrimaryKeyConstraint('facility', 'area')
    )
    op.create_index('ix_facilityarea_facility', 'facilityarea', ['facility'], unique=False)

    op.create_table('facilitycaremode',
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('mode', sa.Enum('full_day', 'half_day', 'hourly', 'occasional', name='caremode', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.PrimaryKeyConstraint('facility', 'mode')
    )
    op.create_table('facilityplace',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('printed', sa.String(length=120), nullable=False),
    sa.Column('area', sa.String(), nullable=False),
    sa.Column('lng', sa.Float(), nullable=True),
    sa.Column('lat', sa.Float(), nullable=True),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_facilityplace_area', 'facilityplace', ['area'], unique=False)
    op.create_index('ix_facilityplace_facility', 'facilityplace', ['facility'], unique=False)

    op.create_table('fee',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('item', sa.String(length=60), nullable=False),
    sa.Column('yuan', sa.Float(), nullable=False),
    sa.Column('per', sa.String(), nullable=False),
    sa.Column('includes', sa.String(), nullable=True),
    sa.Column('since', sa.Date(), nullable=False),
    sa.Column('said_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_fee_facility', 'fee', ['facility'], unique=False)

    op.create_table('plan',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('area', sa.String(), nullable=False),
    sa.Column('title', sa.String(length=120), nullable=False),
    sa.Column('number', sa.String(), nullable=True),
    sa.Column('issuer', sa.String(), nullable=True),
    sa.Column('date', sa.Date(), nullable=True),
    sa.Column('status', sa.Enum('issued', 'draft', 'undated', name='planstatus', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('status_printed', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_plan_area', 'plan', ['area'], unique=False)

    op.create_table('vacancy',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('group', sa.String(length=40), nullable=False),
    sa.Column('free', sa.Integer(), nullable=False),
    sa.Column('recorded_on', sa.Date(), nullable=False),
    sa.Column('said_by', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_vacancy_facility', 'vacancy', ['facility'], unique=False)

    op.create_table('clause',
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(length=60), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('parent', sa.String(), nullable=True),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Enum('preamble', 'chapter', 'section', 'item', 'row', name='clausekind', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('heading', sa.String(length=120), nullable=False),
    sa.Column('summary', sa.String(length=300), nullable=False),
    sa.Column('text', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_clause_plan', 'clause', ['plan'], unique=False)

    op.create_table('duty',
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(length=60), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('number', sa.String(), nullable=True),
    sa.Column('section', sa.String(), nullable=True),
    sa.Column('title', sa.String(length=120), nullable=False),
    sa.Column('kind', sa.Enum('task', 'office', name='dutykind', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_duty_plan', 'duty', ['plan'], unique=False)

    op.create_table('indicator',
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(length=60), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('area', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('baseline', sa.String(), nullable=True),
    sa.Column('baseline_year', sa.String(), nullable=True),
    sa.Column('target', sa.String(), nullable=True),
    sa.Column('target_year', sa.String(), nullable=True),
    sa.Column('unit', sa.String(), nullable=True),
    sa.Column('nature', sa.String(), nullable=True),
    sa.Column('departments', sa.String(), nullable=True),
    sa.Column('note', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_indicator_area', 'indicator', ['area'], unique=False)
    op.create_index('ix_indicator_plan', 'indicator', ['plan'], unique=False)

    op.create_table('mention',
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(length=60), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=80), nullable=False),
    sa.Column('area', sa.String(), nullable=True),
    sa.Column('printed_place', sa.String(), nullable=True),
    sa.Column('summary', sa.String(length=300), nullable=False),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_mention_area', 'mention', ['area'], unique=False)
    op.create_index('ix_mention_plan', 'mention', ['plan'], unique=False)

    op.create_table('note',
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(length=60), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('record_kind', sa.Enum('plan', 'facility', 'indicator', 'duty', 'clause', 'policy', name='notedkind', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('record', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('severity', sa.Enum('high', 'medium', 'low', name='severity', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('text', sa.String(length=400), nullable=False),
    sa.Column('printed', sa.String(), nullable=True),
    sa.Column('other', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_note_plan', 'note', ['plan'], unique=False)
    op.create_index('ix_note_record', 'note', ['record'], unique=False)

    op.create_table('passage',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('kind', sa.String(), nullable=False),
    sa.Column('record', sa.String(), nullable=False),
    sa.Column('plan', sa.String(), nullable=True),
    sa.Column('locator', sa.String(), nullable=True),
    sa.Column('area', sa.String(), nullable=True),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('text', sa.String(), nullable=False),
    sa.Column('terms', sa.String(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('number'),
    sa.UniqueConstraint('id')
    )
    op.create_index('ix_passage_area', 'passage', ['area'], unique=False)
    op.create_index('ix_passage_kind', 'passage', ['kind'], unique=False)
    op.create_index('ix_passage_record', 'passage', ['record'], unique=False)

    op.create_table('point',
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(length=60), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('text', sa.String(length=200), nullable=False),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_point_plan', 'point', ['plan'], unique=False)

    op.create_table('policy',
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(length=60), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('series', sa.String(), nullable=False),
    sa.Column('category', sa.String(), nullable=True),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('number', sa.String(), nullable=True),
    sa.Column('issuer', sa.String(), nullable=True),
    sa.Column('year', sa.Integer(), nullable=True),
    sa.Column('jurisdiction', sa.String(), nullable=True),
    sa.Column('role', sa.String(), nullable=True),
    sa.Column('departments', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_policy_plan', 'policy', ['plan'], unique=False)

    op.create_table('printedtotal',
    sa.Column('plan', sa.String(), nullable=False),
    sa.Column('locator', sa.String(length=60), nullable=False),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('kind', sa.Enum('elder', 'childcare', name='kind', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('dimension', sa.Enum('all', 'year', 'county', name='dimension', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('projects', sa.Integer(), nullable=True),
    sa.Column('capacity', sa.Integer(), nullable=True),
    sa.Column('total_investment_wan', sa.Float(), nullable=True),
    sa.Column('central_budget_wan', sa.Float(), nullable=True),
    sa.Column('printed', sa.String(), nullable=False),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_printedtotal_plan', 'printedtotal', ['plan'], unique=False)

    op.create_table('source',
    sa.Column('locator', sa.String(), nullable=True),
    sa.Column('worker', sa.String(), nullable=True),
    sa.Column('recorded_on', sa.Date(), nullable=True),
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('facility', sa.String(), nullable=False),
    sa.Column('field', sa.String(), nullable=True),
    sa.Column('plan', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['facility'], ['facility.id'], ),
    sa.ForeignKeyConstraint(['plan'], ['plan.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_source_facility', 'source', ['facility'], unique=False)

    op.create_table('dutydepartment',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('duty', sa.String(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('department', sa.String(length=80), nullable=False),
    sa.Column('role', sa.Enum('lead', 'support', 'joint', 'local', name='role', native_enum=False, create_constraint=True, length=20), nullable=False),
    sa.ForeignKeyConstraint(['duty'], ['duty.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('ix_dutydepartment_duty', 'dutydepartment', ['duty'], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        for statement in SQLITE_SEARCH:
            op.execute(statement)
    else:
        op.execute(POSTGRESQL_COLUMN)
        op.create_index("ix_passage_searchable", "passage", ["searchable"], postgresql_using="gin")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE passage_fts")
    op.drop_index('ix_dutydepartment_duty', table_name='dutydepartment')

    op.drop_table('dutydepartment')
    op.drop_index('ix_source_facility', table_name='source')

    op.drop_table('source')
    op.drop_index('ix_printedtotal_plan', table_name='printedtotal')

    op.drop_table('printedtotal')
    op.drop_index('ix_policy_plan', table_name='policy')

    op.drop_table('policy')
    op.drop_index('ix_point_plan', table_name='point')

    op.drop_table('point')
    op.drop_index('ix_passage_record', table_name='passage')
    op.drop_index('ix_passage_kind', table_name='passage')
    op.drop_index('ix_passage_area', table_name='passage')

    op.drop_table('passage')
    op.drop_index('ix_note_record', table_name='note')
    op.drop_index('ix_note_plan', table_name='note')

    op.drop_table('note')
    op.drop_index('ix_mention_plan', table_name='mention')
    op.drop_index('ix_mention_area', table_name='mention')

    op.drop_table('mention')
    op.drop_index('ix_indicator_plan', table_name='indicator')
    op.drop_index('ix_indicator_area', table_name='indicator')

    op.drop_table('indicator')
    op.drop_index('ix_duty_plan', table_name='duty')

    op.drop_table('duty')
    op.drop_index('ix_clause_plan', table_name='clause')

    op.drop_table('clause')
    op.drop_index('ix_vacancy_facility', table_name='vacancy')

    op.drop_table('vacancy')
    op.drop_index('ix_plan_area', table_name='plan')

    op.drop_table('plan')
    op.drop_index('ix_fee_facility', table_name='fee')

    op.drop_table('fee')
    op.drop_index('ix_facilityplace_facility', table_name='facilityplace')
    op.drop_index('ix_facilityplace_area', table_name='facilityplace')

    op.drop_table('facilityplace')
    op.drop_table('facilitycaremode')
    op.drop_index('ix_facilityarea_facility', table_name='facilityarea')

    op.drop_table('facilityarea')
    op.drop_index('ix_department_area', table_name='department')

    op.drop_table('department')
    op.drop_table('hotline')
    op.drop_index('ix_facility_plan_year', table_name='facility')
    op.drop_index('ix_facility_counted_in', table_name='facility')
    op.drop_index('ix_facility_capacity', table_name='facility')

    op.drop_table('facility')
    op.drop_table('enquiry')
    op.drop_index('ix_area_parent', table_name='area')
    op.drop_index('ix_area_name', table_name='area')

    op.drop_table('area')
    op.drop_index('ix_alias_name', table_name='alias')

    op.drop_table('alias')
