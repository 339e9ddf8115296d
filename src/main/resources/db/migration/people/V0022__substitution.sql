-- Who stands in for whom, from one day to another, both included; ended before its time when ended_at is set.
create table person_substitution (
    id          uuid primary key,
    absent      uuid        not null references person (id),
    substitute  uuid        not null references person (id),
    starts_on   date        not null,
    ends_on     date        not null check (ends_on >= starts_on),
    recorded_at timestamptz not null,
    ended_at    timestamptz
);
create index person_substitution_by_substitute on person_substitution (substitute, ends_on) where ended_at is null;
create index person_substitution_by_absent on person_substitution (absent, ends_on) where ended_at is null;
