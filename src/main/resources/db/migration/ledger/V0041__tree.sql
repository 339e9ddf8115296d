-- The salt keeps content and actor secret behind their public hashes. The number of the writing transaction lets the
-- sequencer look at new facts only and yet miss none that is committed late. Both fill themselves.
alter table ledger_fact add column salt uuid not null default gen_random_uuid();
alter table ledger_fact add column written xid8 not null default pg_current_xact_id();
create index ledger_fact_by_writing on ledger_fact (written);

-- A fact's place in the tree, with the very text that was hashed.
create table ledger_leaf (
    place bigint primary key check (place >= 0),
    fact  uuid   not null unique,
    data  text   not null,
    hash  bytea  not null
);
create index ledger_leaf_by_hash on ledger_leaf (hash);

-- The tree: 256 neighbouring hashes of one level a row, those of every eighth level; the last row of a level grows.
create table ledger_tile (
    level  integer not null check (level >= 0),
    number bigint  not null check (number >= 0),
    hashes bytea   not null,
    primary key (level, number)
);
alter table ledger_tile alter column hashes set storage external;

create table ledger_checkpoint (
    size bigint      primary key check (size > 0),
    root bytea       not null,
    at   timestamptz not null,
    note text        not null
);

-- How far the sequencer is: every fact written by a transaction before the horizon has its place.
create table ledger_sequence (
    only_row boolean primary key default true check (only_row),
    size     bigint  not null,
    horizon  xid8    not null
);
insert into ledger_sequence (size, horizon) values (0, '0');

create function ledger_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what the ledger holds cannot be changed or removed';
end $$;
create trigger ledger_leaf_is_final before update or delete on ledger_leaf
    for each row execute function ledger_entry_is_final();
create trigger ledger_checkpoint_is_final before update or delete on ledger_checkpoint
    for each row execute function ledger_entry_is_final();
create trigger ledger_fact_stays before truncate on ledger_fact
    for each statement execute function ledger_entry_is_final();
create trigger ledger_leaf_stays before truncate on ledger_leaf
    for each statement execute function ledger_entry_is_final();
create trigger ledger_checkpoint_stays before truncate on ledger_checkpoint
    for each statement execute function ledger_entry_is_final();
