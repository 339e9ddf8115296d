create table organization (
    id                       uuid primary key,
    name                     text        not null,
    credit_code              text        not null,
    code_confirmed           boolean     not null,
    kind                     text        not null,
    region                   text        not null,
    address                  text        not null,
    legal_representative     text        not null,
    group_parent_credit_code text,
    standing                 text        not null check (standing in ('ACTIVE', 'CLOSED')),
    registered_at            timestamptz not null,
    version                  bigint      not null
);
create unique index organization_credit_code on organization (credit_code);
create unique index organization_name on organization (name);
