-- Where the demo's clock stands: the business time last seen, so that a restart goes on where it was. Empty in production.
create table demo_clock (
    only_row boolean primary key default true check (only_row),
    seen_at  timestamptz not null
);
