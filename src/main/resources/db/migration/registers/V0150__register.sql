-- One list, two registers. What a row was before stays readable: matters keep their versions, all keep their changes.

-- Pieces of two characters and single ones, by which a search finds a part of a name without reading the whole register.
create function register_grams(text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct gram), '{}')
    from (select lower($1) as word) t, generate_series(1, length(word)) place, generate_series(1, 2) size,
         lateral (select substr(word, place, size) as gram) g
    where place + size - 1 <= length(word)
$$;

-- The last number given to a label of each kind: ORG, COL, SIT, INS.
create table register_label (
    prefix text primary key,
    last   int not null
);

create table register_matter (
    id             uuid primary key,
    code           text   not null unique,
    latest         int    not null,
    retired_on     date,
    retired_reason text,
    version        bigint not null
);
create table register_matter_version (
    id             uuid primary key,
    matter_id      uuid   not null references register_matter,
    number         int    not null,
    title          text   not null,
    legal_basis    text   not null check (legal_basis <> ''),
    content        text   not null,
    kinds          text[] not null,
    category       text   not null check (category in ('GENERAL', 'KEY')),
    method         text   not null check (method in ('ON_SITE', 'LEDGER', 'WRITTEN', 'NETWORK')),
    ratio          text   not null,
    frequency      text   not null,
    per_year       int    not null check (per_year > 0),
    level          text   not null check (level in ('NATIONAL', 'PROVINCIAL')),
    office         text   not null,
    specialties    text[] not null,
    effective_from date   not null,
    reason         text   not null,
    recorded_at    timestamptz not null,
    unique (matter_id, number)
);

create table register_object (
    id                   uuid primary key,
    serial               int    not null,
    label                text   not null unique,
    kind                 text   not null check (kind in ('ORGANIZATION', 'COLLEGE', 'SITE')),
    name                 text   not null,
    -- social credit code or school code; empty while it is not known
    code                 text   not null,
    legal_representative text   not null,
    address              text   not null,
    -- whom to call: sealed, never public
    contact_person       bytea,
    contact_phone        bytea,
    province             text   not null,
    field                text,
    risk_class           text   not null check (risk_class in ('A', 'B', 'C', 'D')),
    tags                 text[] not null,
    complaint_upheld     boolean not null,
    last_checked_on      date,
    status               text   not null check (status in ('ACTIVE', 'LEFT')),
    status_reason        text,
    organization_id      uuid,
    entered_at           timestamptz not null,
    version              bigint not null,
    grams                text[] generated always as (register_grams(label || ' ' || name || ' ' || code)) stored
);
create unique index register_object_in_order on register_object (kind, serial);
create index register_object_of_province on register_object (province, kind, serial);
create index register_object_by_risk on register_object (risk_class, kind, serial);
create index register_object_by_search on register_object using gin (grams);
create index register_object_by_name on register_object (name);
create index register_object_by_code on register_object (code) where code <> '';
-- An institution is entered once; at one institution there may be several sites, told apart by their names.
create unique index register_object_once on register_object (kind, code) where kind <> 'SITE' and code <> '';
create unique index register_site_once on register_object (code, name) where kind = 'SITE' and code <> '';
create index register_object_of_organization on register_object (organization_id) where organization_id is not null;

create table register_inspector (
    id                 uuid primary key,
    serial             int    not null unique,
    label              text   not null unique,
    person_id          uuid unique,
    name               text   not null,
    certificate_number text   not null unique,
    unit               text   not null,
    unit_code          text   not null,
    region             text   not null,
    specialties        text[] not null,
    leads              boolean not null,
    cap                int    not null check (cap > 0),
    status             text   not null check (status in ('ACTIVE', 'SUSPENDED')),
    status_reason      text,
    entered_at         timestamptz not null,
    version            bigint not null,
    grams              text[] generated always as (register_grams(label || ' ' || name || ' ' || unit)) stored
);
create index register_inspector_of_region on register_inspector (region, serial);
create index register_inspector_by_search on register_inspector using gin (grams);

-- What an inspector may not visit: the code of an object or of a unit, why, and until when (null: for good).
create table register_conflict (
    inspector_id uuid not null references register_inspector,
    code         text not null,
    reason       text not null,
    until        date,
    primary key (inspector_id, code)
);

-- Each change of a row of the three: which values, from what to what; of personal data only that it changed.
create table register_change (
    id        uuid primary key,
    subject   uuid        not null,
    at        timestamptz not null,
    actor     uuid,
    action    text        not null,
    changes   jsonb       not null,
    reason    text,
    import_id uuid,
    -- the row's version after it
    version   bigint      not null
);
create index register_change_of on register_change (subject, id desc);

-- A file on its way into a register: kept, sealed, between the check and the confirmation.
create table register_import (
    id          uuid primary key,
    register    text        not null,
    uploaded_by uuid        not null,
    uploaded_at timestamptz not null,
    expires_at  timestamptz not null,
    filename    text        not null,
    sha256      text        not null,
    content     bytea,
    done_at     timestamptz,
    added       int,
    changed     int,
    left_out    int
);
create index register_import_by_expiry on register_import (expires_at) where content is not null;
