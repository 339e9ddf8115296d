-- When a public source of a draw speaks, when an object was told of its visit, and who says that somebody else has a conflict.
alter table inspection_plan add column value_on date;

alter table inspection_selection add column noticed_at timestamptz;
update inspection_selection s set noticed_at = (select min(n.served_at) from visit_notice n where n.visit_id = s.visit_id);

-- What an officer says of an inspector of a running visit; somebody else confirms or dismisses it.
create table visit_conflict_claim (
    id         uuid primary key,
    visit_id   uuid        not null references visit,
    label      text        not null,
    reason     text        not null,
    claimed_by uuid        not null,
    claimed_at timestamptz not null,
    decision   text check (decision in ('CONFIRMED', 'DISMISSED', 'MOOT')),
    note       text,
    decided_by uuid check (decided_by <> claimed_by),
    decided_at timestamptz,
    check ((decision is null) = (decided_at is null))
);
create unique index visit_conflict_claim_one on visit_conflict_claim (visit_id) where decision is null;
create index visit_conflict_claim_of on visit_conflict_claim (visit_id, claimed_at);
