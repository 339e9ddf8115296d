-- What a process instance is about, in the few words that lists need.
create table work_case (
    id              uuid primary key,
    kind            text        not null,
    number          text        not null,
    title           text        not null,
    organization_id uuid,
    organization    text,
    field           text,
    province        text,
    round_id        uuid,
    begun_at        timestamptz not null
);
create index work_case_by_round on work_case (round_id);

-- One row a task, written and closed in the transaction of the engine's step. The case's words are repeated, so that a list needs no join.
create table work_item (
    id              uuid primary key,
    case_id         uuid        not null,
    case_kind       text        not null,
    case_number     text        not null,
    case_title      text        not null,
    organization    text,
    field           text,
    province        text,
    round_id        uuid,
    process         text        not null,
    step            text        not null,
    candidate       text        not null,
    assignee        uuid,
    barred          uuid[]      not null default '{}',
    state           text        not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
    created_at      timestamptz not null,
    due_at          timestamptz not null,
    done_at         timestamptz,
    done_by         uuid,
    outcome         text,
    answers         text,
    form_version    text,
    submission_key  text
);
create index work_item_waiting on work_item (candidate, due_at, id) where state = 'OPEN' and assignee is null;
create index work_item_taken on work_item (assignee, due_at, id) where state = 'OPEN' and assignee is not null;
create index work_item_of_role on work_item (candidate, due_at, id) where state = 'OPEN';
create index work_item_by_case on work_item (case_id, created_at);
create unique index work_item_submission on work_item (done_by, submission_key) where submission_key is not null;

-- What somebody has typed and not yet submitted, so that nothing is lost when the page is.
create table work_draft (
    item_id   uuid        not null,
    person    uuid        not null,
    answers   text        not null,
    saved_at  timestamptz not null,
    primary key (item_id, person)
);
