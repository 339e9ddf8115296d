-- A random draw: first the frozen pool and its hash, then the nonce, then what follows from both.
create table draw (
    id                uuid primary key,
    plan_id           text        not null unique,
    subject_id        uuid        not null,
    title             text        not null,
    state             text        not null check (state in ('COMMITTED', 'DRAWN', 'SUPERSEDED')),
    commitment        text        not null,
    commitment_sha256 text        not null,
    pool_size         int         not null,
    seats             int         not null,
    reserves          int         not null,
    nonce_source      text        not null,
    committed_at      timestamptz not null,
    nonce             text,
    witness           text,
    operator_id       uuid,
    drawn_at          timestamptz,
    seed              text,
    result            text,
    result_sha256     text,
    released_at       timestamptz,
    version           bigint      not null,
    check (state <> 'DRAWN' or (nonce is not null and witness is not null and seed is not null and result is not null))
);
create index draw_by_subject on draw (subject_id, committed_at);
create index draw_released on draw (drawn_at desc) where released_at is not null;
-- What was committed stays as it was, and what was drawn is final; only its release to the public may follow.
create function draw_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.plan_id, new.subject_id, new.commitment, new.commitment_sha256, new.committed_at)
            is distinct from (old.plan_id, old.subject_id, old.commitment, old.commitment_sha256, old.committed_at)
        or (old.state <> 'COMMITTED' and (new.state, new.nonce, new.witness, new.seed, new.result, new.result_sha256)
            is distinct from (old.state, old.nonce, old.witness, old.seed, old.result, old.result_sha256)) then
        raise exception 'a draw cannot be changed or removed';
    end if;
    return new;
end $$;
create trigger draw_is_final before update or delete on draw
    for each row execute function draw_is_final();
