-- An annual plan of spot checks: what is checked where, drafted, approved, published, and drawn from once.
create table inspection_plan (
    id            uuid primary key,
    version       bigint      not null,
    number        text        not null unique,
    year          integer     not null,
    province      text,
    status        text        not null,
    title         text        not null,
    body          text        not null,
    office        text        not null,
    legal_basis   text        not null,
    opens_on      date        not null,
    closes_on     date        not null check (closes_on >= opens_on),
    draw_on       date        not null,
    team_size     integer     not null check (team_size between 2 and 5),
    begun_at      timestamptz not null,
    drafted_by    uuid,
    approved_by   uuid,
    frozen_by     uuid,
    witness_id    uuid,
    return_reason text,
    published_at  timestamptz,
    draw_at       timestamptz,
    nonce_source  text,
    draw_id       uuid,
    drawn_at      timestamptz,
    cancelled_at  timestamptz,
    cancel_reason text
);
create index inspection_plan_by_year on inspection_plan (year, status);

create table inspection_plan_row (
    plan_id      uuid    not null references inspection_plan,
    position     integer not null,
    matters      text[]  not null,
    versions     uuid[]  not null,
    kind         text    not null,
    directed     boolean not null,
    risk_classes text[]  not null,
    province     text,
    field        text,
    tags         text[]  not null,
    unannounced  boolean not null,
    frequency    integer not null check (frequency > 0),
    objects      integer not null,
    quantity     integer not null,
    primary key (plan_id, position)
);

-- The last serial given in a year and level; numbers are never reused.
create table inspection_plan_serial (
    year  integer not null,
    level text    not null,
    last  integer not null,
    primary key (year, level)
);

-- An object the draw chose, or that took the place of one that had left; one row for each visit.
create table inspection_selection (
    plan_id     uuid        not null references inspection_plan,
    object_id   uuid        not null,
    label       text        not null,
    strata      text        not null,
    matters     text[]      not null,
    position    integer     not null,
    state       text        not null,
    visit_id    uuid,
    selected_at timestamptz not null,
    replaces    text,
    reason      text,
    visited_on  date,
    recorded_at timestamptz,
    primary key (plan_id, object_id)
);
create index inspection_selection_by_visit on inspection_selection (visit_id);

-- What was frozen: the objects with what is due at each, the inspectors, and what was left out and why.
create table inspection_pool (
    plan_id     uuid    not null references inspection_plan,
    label       text    not null,
    object_id   uuid    not null,
    strata      text    not null,
    matters     text[]  not null,
    unannounced boolean not null,
    risk_class  text    not null,
    province    text    not null,
    kind        text    not null,
    chance      double precision not null,
    primary key (plan_id, label)
);

create table inspection_pool_inspector (
    plan_id      uuid not null references inspection_plan,
    label        text not null,
    inspector_id uuid not null,
    primary key (plan_id, label)
);

create table inspection_left_out (
    plan_id uuid not null references inspection_plan,
    label   text not null,
    matter  text not null,
    reason  text not null,
    primary key (plan_id, label, matter)
);
