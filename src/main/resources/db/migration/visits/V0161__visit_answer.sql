-- What was tapped on the phones, only ever added to: the id is made on the device, so the same tap sent twice is there once.
create table visit_answer (
    id          uuid primary key,
    visit_id    uuid        not null references visit (id),
    attempt     int         not null,
    person_id   uuid        not null,
    device      uuid        not null,
    sequence    bigint      not null,
    item        text        not null,
    value       text        not null check (value in ('YES', 'NO', 'NOT_APPLICABLE', 'NONE')),
    note        text        not null,
    answered_at timestamptz not null,
    received_at timestamptz not null,
    late        boolean     not null
);
create index visit_answer_of on visit_answer (visit_id, attempt);

-- A photo is kept once for a question, by the hash the phone took of it.
create table visit_photo (
    id          uuid primary key,
    visit_id    uuid        not null references visit (id),
    attempt     int         not null,
    item        text        not null,
    sha256      text        not null,
    document_id uuid        not null,
    person_id   uuid        not null,
    device      uuid        not null,
    taken_at    timestamptz not null,
    received_at timestamptz not null,
    late        boolean     not null,
    unique (visit_id, attempt, item, sha256)
);

-- Who signed what was on the checklist at that moment, with a finger or with the name.
create table visit_signature (
    id             uuid primary key,
    visit_id       uuid        not null references visit (id),
    attempt        int         not null,
    party          text        not null check (party in ('INSPECTED', 'INSPECTOR')),
    person_id      uuid        not null,
    name           text        not null,
    post           text        not null,
    document_id    uuid,
    sha256         text,
    answers_sha256 text        not null,
    signed_at      timestamptz not null,
    received_at    timestamptz not null,
    late           boolean     not null
);
create index visit_signature_of on visit_signature (visit_id, attempt);
