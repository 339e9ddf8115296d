create table person (
    id              uuid primary key,
    username        text        not null unique,
    name            text        not null,
    email           text        not null,
    password_hash   text        not null,
    roles           text[]      not null,
    province        text,
    organization_id uuid,
    language        text        not null default 'zh-CN',
    active          boolean     not null default true,
    created_at      timestamptz not null,
    version         bigint      not null
);
create index person_by_role on person using gin (roles);
create index person_by_organization on person (organization_id) where organization_id is not null;
