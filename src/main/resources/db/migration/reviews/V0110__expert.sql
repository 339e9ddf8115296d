-- The pool of experts; a panel and the public know a member by the code alone.
create table expert (
    id                   uuid primary key,
    person_id            uuid        not null unique,
    code                 text        not null unique,
    name                 text        not null,
    employer             text        not null,
    employer_credit_code text        not null,
    province             text        not null,
    sector               text        not null check (sector in ('INDUSTRY', 'EDUCATION', 'ASSESSMENT')),
    fields               text[]      not null,
    term_until           date        not null,
    status               text        not null check (status in ('ACTIVE', 'SUSPENDED')),
    status_reason        text,
    yearly_cap           int         not null default 12 check (yearly_cap > 0),
    appointed_at         timestamptz not null,
    version              bigint      not null
);
create index expert_by_field on expert using gin (fields);
