-- Somebody else has set this password: it is good for one sign-in, at which its owner chooses another.
alter table person add column password_is_one_time boolean not null default false;

-- Sign-ins that failed lately, shared by all nodes.
create table sign_in_failure (
    id       uuid primary key,
    username text        not null,
    address  text        not null,
    at       timestamptz not null
);
create index sign_in_failure_by_username on sign_in_failure (username, at);
create index sign_in_failure_by_address on sign_in_failure (address, at);
create index sign_in_failure_by_time on sign_in_failure (at);
