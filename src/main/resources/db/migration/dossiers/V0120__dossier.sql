-- One application of an organization for one certificate in one round.
create table dossier (
    id              uuid primary key,
    version         bigint      not null,
    round_id        uuid        not null,
    organization_id uuid        not null,
    organization    text        not null,
    credit_code     text        not null,
    number          text unique,
    certificate     text,
    field           text,
    track           text,
    levels          text[]      not null default '{}',
    status          text        not null,
    begun_by        uuid        not null,
    begun_at        timestamptz not null,
    submitted_at    timestamptz,
    accepted_at     timestamptz,
    ended_at        timestamptz,
    ending_reason   text
);
create index dossier_by_organization on dossier (organization_id, id);
create index dossier_by_round on dossier (round_id, status);

-- Case numbers are counted within a year and never reused.
create table dossier_number (
    year int primary key,
    last int not null
);

-- What the applicant typed, as typed, sealed because it names people; the version counts the saves.
create table dossier_section (
    dossier_id uuid        not null references dossier,
    section    text        not null,
    answers    bytea       not null,
    state      text        not null,
    version    bigint      not null,
    saved_at   timestamptz not null,
    saved_by   uuid        not null,
    primary key (dossier_id, section)
);

-- Each handing-in, frozen and sealed; never changed, never deleted.
create table dossier_submission (
    dossier_id     uuid        not null references dossier,
    version        int         not null,
    at             timestamptz not null,
    by             uuid        not null,
    canonical      bytea       not null,
    sha256         text        not null,
    submission_key text,
    primary key (dossier_id, version)
);

-- The one list of what is missing, and the reply.
create table dossier_supplement (
    dossier_id uuid primary key references dossier,
    asked_at   timestamptz not null,
    due        timestamptz not null,
    missing    text        not null,
    reply      text,
    replied_at timestamptz
);

-- The findings of the eligibility review, as they stand.
create table dossier_criterion (
    dossier_id uuid not null references dossier,
    code       text not null,
    position   int  not null,
    finding    text not null,
    ground     text not null,
    note       text,
    effect     text,
    primary key (dossier_id, code)
);

create table dossier_question (
    id          uuid primary key,
    dossier_id  uuid        not null references dossier,
    asked_at    timestamptz not null,
    due         timestamptz not null,
    question    text        not null,
    answer      text,
    answered_at timestamptz
);
create index dossier_question_by_dossier on dossier_question (dossier_id, asked_at);

create table dossier_agreement (
    dossier_id       uuid primary key references dossier,
    number           text        not null unique,
    drawn_up_at      timestamptz not null,
    due              timestamptz not null,
    term_years       int         not null,
    levels           text        not null,
    fee_ceilings     text        not null,
    obligations      text        not null,
    signatory        text,
    signed_at        timestamptz,
    countersignatory text,
    document_number  text,
    valid_from       date,
    valid_until      date
);

-- Vocational qualifications the State Council has cancelled; the administrator fills it from the published lists.
create table dossier_cancelled_qualification (
    name  text primary key,
    basis text not null
);
