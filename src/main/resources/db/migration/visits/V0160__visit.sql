-- One visit of one object by its team; object and matters are kept as they were when it was opened.
create table visit (
    id                uuid primary key,
    version           bigint      not null,
    number            text        not null unique,
    kind              text        not null check (kind in ('DRAWN', 'FOR_CAUSE', 'LOOK_BACK')),
    reason            text,
    draw_id           uuid,
    plan_id           uuid,
    plan_number       text,
    follows           uuid,
    year              int         not null,
    object_id         uuid        not null,
    object_name       text        not null,
    province          text        not null,
    organization_id   uuid,
    object            text        not null,
    matters           text        not null,
    checklist_version int         not null,
    first_day         date        not null,
    last_day          date        not null,
    announced         boolean     not null,
    status            text        not null check (status in ('DECLARING', 'NOTIFYING', 'VISITING', 'POSTPONING', 'RECORDING', 'RECORDED', 'CLOSED')),
    attempt           int         not null,
    notices           int         not null,
    planned_on        date,
    postpone_reason   text,
    postpone_first    date,
    postpone_last     date,
    opened_at         timestamptz not null,
    arrived_at        timestamptz,
    left_at           timestamptz,
    place             text,
    record_due        timestamptz,
    recorded_at       timestamptz,
    recorded_by       uuid,
    facts             text,
    statement         text,
    result            text,
    signing           text check (signing in ('SIGNED', 'REFUSED', 'ABSENT')),
    refusal_reason    text,
    first_witness     text,
    second_witness    text
);
create index visit_by_province on visit (province, id desc);

create index visit_of_organization on visit (organization_id) where organization_id is not null;
create index visit_of_year on visit (year);
create index visit_of_object on visit (object_id, left_at desc) where status = 'RECORDED';

create table visit_matter (
    visit_id uuid not null references visit (id),
    position int  not null,
    code     text not null,
    primary key (visit_id, position)
);

-- Everybody who was asked to make the visit; a seat passes to the next when somebody has a conflict or is silent.
create table visit_member (
    id           uuid primary key,
    visit_id     uuid        not null references visit (id),
    place        int         not null,
    seat         int         not null,
    inspector_id uuid        not null,
    person_id    uuid,
    label        text        not null,
    inspector    text        not null,
    leads        boolean     not null,
    source       text        not null check (source in ('FIRST', 'NEXT', 'NAMED')),
    status       text        not null check (status in ('ASKED', 'CLEAR', 'CONFLICT', 'SILENT', 'NO_ACCOUNT', 'LATE_CONFLICT')),
    reason       text,
    asked_at     timestamptz not null,
    answered_at  timestamptz,
    version      bigint      not null,
    unique (visit_id, place)
);
create unique index visit_member_one_a_seat on visit_member (visit_id, seat) where status in ('ASKED', 'CLEAR');
create index visit_member_by_person on visit_member (person_id, status);
create index visit_member_by_inspector on visit_member (inspector_id) where status in ('ASKED', 'CLEAR');

create table visit_notice (
    number    text primary key,
    visit_id  uuid        not null references visit (id),
    attempt   int         not null,
    served_at timestamptz not null,
    way       text        not null check (way in ('PLATFORM', 'PAPER')),
    day       date        not null,
    hour      text        not null,
    basis     text        not null,
    method    text        not null,
    duty      text        not null,
    materials text        not null,
    contact   text        not null,
    voided_at timestamptz
);
create index visit_notice_of on visit_notice (visit_id, served_at);

create table visit_finding (
    visit_id    uuid   not null references visit (id),
    number      int    not null,
    matter_code text   not null,
    item        text   not null,
    nature      text   not null,
    text        text   not null,
    evidence    uuid[] not null,
    primary key (visit_id, number)
);

create table visit_serial (
    year     int  not null,
    province text not null,
    last     int  not null,
    primary key (year, province)
);
