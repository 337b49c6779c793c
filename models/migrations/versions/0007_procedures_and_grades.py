"""Procedures; grades of answers and entries; a number for everybody whose question waits."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

ABOUT = ('answer', 'facility', 'benefit', 'plan')


def one_of(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    op.create_table('procedure',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('who', sa.String(length=300), nullable=False),
    sa.Column('documents', sa.JSON(), nullable=False),
    sa.Column('steps', sa.JSON(), nullable=False),
    sa.Column('time_limit', sa.String(length=120), nullable=True),
    sa.Column('place', sa.String(length=300), nullable=True),
    sa.Column('document', sa.String(length=200), nullable=True),
    sa.Column('link', sa.String(length=300), nullable=True),
    sa.Column('status', one_of('procedurestatus', 'draft', 'published', 'closed'), nullable=False),
    sa.Column('area', sa.String(), nullable=False),
    sa.Column('benefit', sa.String(), nullable=True),
    sa.Column('department', sa.String(), nullable=True),
    sa.Column('said_by', sa.String(length=40), nullable=False),
    sa.Column('said_on', sa.Date(), nullable=False),
    sa.ForeignKeyConstraint(['area'], ['area.id'], ),
    sa.ForeignKeyConstraint(['benefit'], ['benefit.id'], ),
    sa.ForeignKeyConstraint(['department'], ['department.id'], ),
    sa.PrimaryKeyConstraint('id')
    )
    for column in ('area', 'benefit', 'department'):
        op.create_index(f'ix_procedure_{column}', 'procedure', [column], unique=False)
    op.create_table('graded',
    sa.Column('mark', sa.String(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.PrimaryKeyConstraint('mark')
    )
    op.add_column('enquiry', sa.Column('answer', sa.String(length=100), nullable=True))
    op.add_column('enquiry', sa.Column('number', sa.String(), nullable=True))
    number_enquiries()
    with altered('enquiry', enquiry()) as table:
        table.alter_column('number', existing_type=sa.String(), nullable=False)
        table.create_unique_constraint('enquiry_number_key', ['number'])
    op.add_column('feedback', sa.Column('grade', sa.Integer(), nullable=True))
    set_about(ABOUT, (*ABOUT, 'procedure'))


def downgrade() -> None:
    op.execute("DELETE FROM feedback WHERE about = 'procedure'")
    set_about((*ABOUT, 'procedure'), ABOUT)
    op.drop_column('feedback', 'grade')
    with altered('enquiry', enquiry(sa.UniqueConstraint('number', name='enquiry_number_key'))) as table:
        table.drop_constraint('enquiry_number_key', type_='unique')
        table.drop_column('number')
        table.drop_column('answer')
    op.drop_table('graded')
    for column in ('area', 'benefit', 'department'):
        op.drop_index(f'ix_procedure_{column}', table_name='procedure')
    op.drop_table('procedure')


def number_enquiries() -> None:
    """A number for each question that waits, none like that of any feedback."""
    bind = op.get_bind()
    taken = set(bind.execute(sa.text('SELECT number FROM feedback')).scalars())
    for key in bind.execute(sa.text('SELECT id FROM enquiry')).scalars().all():
        while (number := f'{secrets.randbelow(10**8):08d}') in taken:
            pass
        taken.add(number)
        bind.execute(sa.text('UPDATE enquiry SET number = :number WHERE id = :key'), {'number': number, 'key': key})


def set_about(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    if op.get_bind().dialect.name == 'sqlite':
        with altered('feedback', feedback(before)) as table:
            table.alter_column('about', existing_type=one_of('about', *before), type_=one_of('about', *after))
        return
    op.drop_constraint('about', 'feedback', type_='check')
    op.create_check_constraint('about', 'feedback', sa.column('about').in_(after))


def altered(name: str, standing: sa.Table):
    """SQLite changes no constraint: the table is copied; what it looks like must be told, to keep them all."""
    copied = standing if op.get_bind().dialect.name == 'sqlite' else None
    return op.batch_alter_table(name, copy_from=copied)


def enquiry(*more: sa.Constraint) -> sa.Table:
    return sa.Table('enquiry', sa.MetaData(),
    sa.Column('question', sa.String(length=500), nullable=False),
    sa.Column('guess', sa.String(length=200), nullable=True),
    sa.Column('area', sa.String(), nullable=True),
    sa.Column('status', one_of('enquirystatus', 'open', 'answered', 'dismissed'), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('first_asked', sa.DateTime(timezone=True), nullable=False),
    sa.Column('last_asked', sa.DateTime(timezone=True), nullable=False),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('outcome', sa.String(length=300), nullable=True),
    sa.Column('answer', sa.String(length=100), nullable=True),
    sa.Column('number', sa.String(), nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('key'),
    *more
    )


def feedback(about: tuple[str, ...]) -> sa.Table:
    return sa.Table('feedback', sa.MetaData(),
    sa.Column('number', sa.String(), nullable=False),
    sa.Column('kind', one_of('judgement', 'up', 'down', 'wrong'), nullable=False),
    sa.Column('about', one_of('about', *about), nullable=False),
    sa.Column('record', sa.String(length=60), nullable=True),
    sa.Column('question', sa.String(length=500), nullable=True),
    sa.Column('answer', sa.String(length=4000), nullable=True),
    sa.Column('comment', sa.String(length=1000), nullable=True),
    sa.Column('status', one_of('feedbackstatus', 'open', 'settled', 'dismissed'), nullable=False),
    sa.Column('outcome', sa.String(length=500), nullable=True),
    sa.Column('said_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('settled_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('grade', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('number')
    )
