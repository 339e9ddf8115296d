-- A recruitment round: one call with its fields, places, score sheet and dates, led to one decision.
create table round (
    id              uuid primary key,
    version         bigint      not null,
    number          text        not null unique,
    status          text        not null,
    title           text        not null,
    legal_basis     text        not null,
    opens_on        date        not null,
    closes_on       date        not null check (closes_on > opens_on),
    contact         text        not null,
    fee_statement   text        not null,
    begun_at        timestamptz not null,
    published_at    timestamptz,
    closed_at       timestamptz,
    decided_at      timestamptz,
    return_reason   text,
    ranking_note    text,
    notices         integer     not null,
    minute_number   text,
    document_number text,
    reasons         text,
    remedy          text
);
create index round_by_status on round (status, closes_on);

create table round_place (
    round_id uuid    not null references round,
    position integer not null,
    field    text    not null,
    track    text    not null,
    places   integer not null check (places > 0),
    primary key (round_id, position),
    unique (round_id, field, track)
);

create table round_criterion (
    round_id uuid          not null references round,
    position integer       not null,
    code     text          not null,
    name     text          not null,
    weight   numeric(4, 1) not null check (weight > 0),
    veto     boolean       not null,
    primary key (round_id, position)
);

-- The last serial given in a year; numbers are never reused.
create table round_serial (
    year integer primary key,
    last integer not null
);

-- A dossier that was submitted in time. Its words are repeated here, so that a ranking needs nobody else.
create table round_candidate (
    dossier_id      uuid primary key,
    round_id        uuid        not null references round,
    number          text        not null unique,
    organization_id uuid        not null,
    organization    text        not null,
    certificate     text        not null,
    levels          text        not null,
    field           text        not null,
    track           text        not null,
    entered_at      timestamptz not null,
    result          text,
    total           numeric(5, 2),
    group_means     text,
    votes           integer     not null default 0,
    removed         boolean     not null default false,
    ranked          integer,
    placed          boolean     not null default false,
    standing        text        not null default 'PENDING',
    exclusion       text
);
create index round_candidate_by_round on round_candidate (round_id, field, track);
