-- The days on which the official calendar differs from Monday to Friday, each with the notice that says so.
create table calendar_day (
    day    date primary key,
    kind   text not null check (kind in ('OFF', 'WORK')),
    notice text not null
);
