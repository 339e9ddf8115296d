-- What follows one recorded visit, with what the record said when it came in.
create table outcome_follow_up (
    id                uuid primary key,
    version           bigint      not null,
    number            text        not null unique,
    status            text        not null check (status in ('RECORDED', 'JUDGED', 'REPLIED', 'PUBLISHED', 'RECTIFYING', 'CLOSED', 'ESCALATED')),
    visit_id          uuid        not null unique,
    visit_number      text        not null,
    visit_kind        text        not null check (visit_kind in ('DRAWN', 'FOR_CAUSE', 'LOOK_BACK')),
    plan_id           uuid,
    plan_number       text,
    draw_id           uuid,
    follows           uuid,
    visited_on        date        not null,
    left_at           timestamptz not null,
    recorded_at       timestamptz not null,
    statement         text,
    found_result      text        not null,
    matter_ids        uuid[]      not null,
    matter_codes      text[]      not null,
    matter_titles     text[]      not null,
    inspector_ids     uuid[]      not null,
    inspector_labels  text[]      not null,
    inspector_units   text[]      not null,
    inspector_persons uuid[]      not null,
    object_id         uuid        not null,
    object_label      text        not null,
    object_name       text        not null,
    object_kind       text        not null check (object_kind in ('ORGANIZATION', 'COLLEGE', 'SITE')),
    object_code       text        not null,
    province          text        not null,
    field             text,
    organization_id   uuid,
    risk_before       text        not null check (risk_before in ('A', 'B', 'C', 'D')),
    risk_after        text check (risk_after in ('A', 'B', 'C', 'D')),
    result            text        not null,
    remark            text,
    stance            text check (stance in ('ACCEPTS', 'ACCEPTS_IN_PART', 'DISPUTES')),
    reply             text,
    settle_reason     text,
    begun_at          timestamptz not null,
    publish_due       timestamptz not null,
    judged_at         timestamptz,
    replied_at        timestamptz,
    settled_at        timestamptz,
    published_at      timestamptz,
    closed_at         timestamptz
);
create index outcome_follow_up_by_object on outcome_follow_up (object_id, visited_on desc);
create index outcome_follow_up_by_organization on outcome_follow_up (organization_id, id desc) where organization_id is not null;
create index outcome_follow_up_newest on outcome_follow_up (province, id desc);
create index outcome_follow_up_unpublished on outcome_follow_up (publish_due) where published_at is null;

-- One finding from the record to its rectification; its id is the case of its own rectification.
create table outcome_finding (
    id                  uuid primary key,
    version             bigint      not null,
    follow_up_id        uuid        not null references outcome_follow_up (id),
    number              integer     not null,
    matter_code         text        not null,
    item                text        not null,
    nature              text        not null,
    text                text        not null,
    evidence            uuid[]      not null,
    status              text        not null check (status in ('FOUND', 'DROPPED', 'ORDERED', 'EXTENSION', 'REPORTED', 'LOOK_BACK', 'RETURNED', 'ACCEPTED', 'ESCALATED')),
    repeated            integer     not null,
    proposed            text        not null check (proposed in ('MINOR', 'MAJOR', 'CRITICAL')),
    severity            text        not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    judge_reason        text,
    reply               text,
    settle_reason       text,
    verification        text check (verification in ('DOCUMENTS', 'ON_SITE', 'LOOK_BACK')),
    stops               boolean     not null default false,
    ordered_at          timestamptz,
    due_at              timestamptz,
    first_due_at        timestamptz,
    failures            integer     not null default 0,
    extension_days      integer,
    extension_reason    text,
    extension_granted   boolean,
    extension_note      text,
    look_back_visit_id  uuid,
    reported_at         timestamptz,
    ended_at            timestamptz,
    unique (follow_up_id, number)
);
create index outcome_finding_by_look_back on outcome_finding (look_back_visit_id) where look_back_visit_id is not null;

-- One try to rectify a finding, and what became of it.
create table outcome_report (
    id                uuid primary key,
    finding_id        uuid        not null references outcome_finding (id),
    attempt           integer     not null,
    cause             text        not null,
    correction        text        not null,
    corrective_action text        not null,
    responsible       text        not null,
    done_on           date        not null,
    reported_at       timestamptz not null,
    late              boolean     not null,
    verdict           text check (verdict in ('accepted', 'again', 'failed')),
    method            text check (method in ('DOCUMENTS', 'ON_SITE', 'LOOK_BACK')),
    checked_on        date,
    note              text,
    verified_at       timestamptz,
    unique (finding_id, attempt)
);

-- The last number given in each year and province.
create table outcome_serial (
    year     integer not null,
    province text    not null,
    last     integer not null,
    primary key (year, province)
);
