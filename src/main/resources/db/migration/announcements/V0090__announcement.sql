-- An official paper: what the ministry tells the public, with a number, an issuer and a date.
create table announcement (
    id              uuid primary key,
    version         bigint      not null,
    kind            text        not null check (kind in ('CALL', 'NOTICE', 'DECISION', 'POLICY')),
    subject_id      uuid        not null,
    document_number text        not null,
    title           text        not null,
    body            text        not null,
    issuer          text        not null,
    title_english   text,
    body_english    text,
    issuer_english  text,
    status          text        not null check (status in ('PREPARED', 'PUBLISHED', 'CLOSED')),
    prepared_at     timestamptz not null,
    issued_on       date,
    published_at    timestamptz,
    notice_from     timestamptz,
    notice_until    timestamptz,
    closed_at       timestamptz
);
create index announcement_of_subject on announcement (subject_id, prepared_at desc);
create index announcement_by_kind on announcement (kind, issued_on desc, id desc) where status <> 'PREPARED';
create index announcement_by_date on announcement (issued_on desc, id desc) where status <> 'PREPARED';
create index announcement_on_notice on announcement (notice_until) where kind = 'NOTICE' and status = 'PUBLISHED';

-- One row of the paper's list; only the row an objection is about waits for it.
create table announcement_line (
    announcement_id uuid    not null references announcement (id),
    position        integer not null,
    case_id         uuid    not null,
    number          text    not null,
    organization    text    not null,
    certificate     text    not null,
    levels          text    not null,
    field           text    not null,
    track           text    not null,
    remark          text    not null,
    primary key (announcement_id, position),
    unique (announcement_id, case_id)
);
create index announcement_line_by_case on announcement_line (case_id);

-- An objection under a real name; number and contact of the objector are encrypted by the application.
create table announcement_objection (
    id              uuid primary key,
    version         bigint      not null,
    number          text        not null unique,
    announcement_id uuid        not null references announcement (id),
    subject_id      uuid        not null,
    line_case_id    uuid        not null,
    line_number     text        not null,
    organization    text        not null,
    certificate     text        not null,
    objector_kind   text        not null check (objector_kind in ('PERSON', 'ORGANIZATION')),
    name            text        not null,
    id_sealed       bytea       not null,
    id_mark         text        not null,
    contact_sealed  bytea       not null,
    grounds         text[]      not null,
    facts           text        not null,
    request         text,
    consent         boolean     not null,
    person_id       uuid,
    language        text        not null,
    status          text        not null check (status in ('RECEIVED', 'ADMITTED', 'REFUSED', 'CONCLUDED')),
    filed_at        timestamptz not null,
    answered_at     timestamptz,
    concluded_at    timestamptz,
    reason          text,
    conclusion      text check (conclusion in ('UPHELD', 'PARTLY', 'NOT_UPHELD')),
    removal         boolean     not null default false,
    reasons         text,
    submission_key  text,
    unique (announcement_id, line_case_id, id_mark)
);
create index announcement_objection_by_person on announcement_objection (person_id, filed_at desc) where person_id is not null;
create index announcement_objection_open on announcement_objection (announcement_id) where status in ('RECEIVED', 'ADMITTED');

-- The last number given to an objection in each year.
create table announcement_objection_serial (
    year integer primary key,
    last integer not null
);

-- Who asked how often of late; the address is kept as a keyed mark only.
create table announcement_attempt (
    purpose text        not null,
    address text        not null,
    at      timestamptz not null
);
create index announcement_attempt_by_address on announcement_attempt (purpose, address, at);
create index announcement_attempt_by_time on announcement_attempt (at);
