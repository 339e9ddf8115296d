-- What the public reads of a check: a fixed set of fields, none of them free text, written when it is published.
create table outcome_result (
    id               uuid primary key references outcome_follow_up (id),
    number           text        not null unique,
    year             integer     not null,
    plan_id          uuid,
    plan_number      text,
    object_id        uuid        not null,
    object_label     text        not null,
    object_name      text        not null,
    object_kind      text        not null,
    province         text        not null,
    matter_codes     text[]      not null,
    matter_titles    text[]      not null,
    visit_kind       text        not null,
    visited_on       date        not null,
    inspector_units  text[]      not null,
    inspector_labels text[]      not null,
    result           text        not null,
    rectification    text        not null check (rectification in ('NOT_REQUIRED', 'UNDER_WAY', 'COMPLETED', 'ESCALATED')),
    published_at     timestamptz not null,
    publish_due      timestamptz not null,
    days_late        integer     not null,
    corrections      integer     not null default 0
);
create index outcome_result_newest on outcome_result (published_at desc, id desc);
create index outcome_result_by_province on outcome_result (province, published_at desc, id desc);

create table outcome_result_line (
    result_id   uuid    not null references outcome_result (id),
    number      integer not null,
    matter_code text    not null,
    item        text    not null,
    severity    text    not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    status      text    not null check (status in ('ORDERED', 'ACCEPTED', 'ESCALATED')),
    due_on      date    not null,
    ended_on    date,
    primary key (result_id, number)
);

-- A correction the object asked for; what was decided stays readable beside the result.
create table outcome_correction (
    id          uuid primary key,
    result_id   uuid        not null references outcome_result (id),
    asked_at    timestamptz not null,
    request     text        not null,
    asked_by    uuid        not null,
    decided_at  timestamptz,
    granted     boolean,
    note        text,
    result_from text,
    result_to   text
);
create index outcome_correction_of on outcome_correction (result_id, asked_at);
create unique index outcome_correction_open on outcome_correction (result_id) where decided_at is null;

-- What was drawn from each stratum of a plan, as the draw told it.
create table outcome_stratum (
    plan_id     uuid             not null,
    position    integer          not null,
    plan_number text             not null,
    year        integer          not null,
    level       text             not null check (level in ('NATIONAL', 'PROVINCIAL')),
    name        text             not null,
    risk_class  text             not null,
    province    text             not null,
    object_kind text             not null,
    pool        integer          not null,
    expected    double precision not null,
    drawn       integer          not null,
    primary key (plan_id, position)
);
create index outcome_stratum_by_year on outcome_stratum (year, level);
