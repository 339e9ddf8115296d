-- Set while an official works to an earlier date of their own: the deadline the law gives. Else due_at is that deadline.
alter table work_item add column legal_due_at timestamptz;

-- What colleagues said to each other about an item, and who passed it to whom.
create table work_remark (
    id         uuid primary key,
    item_id    uuid        not null references work_item (id) on delete cascade,
    kind       text        not null check (kind in ('HANDED_OVER', 'TAKEN_OVER', 'DUE_CHANGED', 'QUESTION', 'ANSWER')),
    author     uuid        not null,
    recipient  uuid,
    text       text        not null,
    made_at    timestamptz not null
);
create index work_remark_by_item on work_remark (item_id, made_at);
