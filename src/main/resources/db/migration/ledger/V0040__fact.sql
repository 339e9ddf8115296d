create table ledger_fact (
    id      uuid primary key,
    at      timestamptz not null,
    kind    text        not null,
    case_id uuid        not null,
    actor   uuid,
    content text        not null,
    hash    bytea       not null
);
create index ledger_fact_by_case on ledger_fact (case_id, id);
-- The record is only ever added to.
create function ledger_fact_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'a fact on record cannot be changed or removed';
end $$;
create trigger ledger_fact_is_final before update or delete on ledger_fact
    for each row execute function ledger_fact_is_final();
