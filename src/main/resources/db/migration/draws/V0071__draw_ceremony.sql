-- A draw in steps: committed, its nonce entered before a witness, drawn; and every text of it in a row that never changes.
create table draw_part (
    draw_id uuid not null references draw,
    place   int  not null,
    name    text not null,
    size    int  not null,
    sha256  text not null,
    text    text not null,
    primary key (draw_id, place),
    unique (draw_id, name)
);
insert into draw_part (draw_id, place, name, size, sha256, text)
    select id, 1, 'commitment', 1, commitment_sha256, commitment from draw
    union all
    select id, 2, 'result', 1, result_sha256, result from draw where result is not null;

drop trigger draw_is_final on draw;
alter table draw drop constraint draw_check;
alter table draw drop constraint draw_state_check;
-- what was frozen before this migration has the earlier form of text
alter table draw
    drop column commitment,
    drop column result,
    add column format            int         not null default 1,
    add column purpose           text        not null default 'panel',
    add column algorithm         text        not null default 'HMAC_SHA256',
    add column open              boolean     not null default false,
    add column inspectors        int         not null default 0,
    add column nonce_source_text text        not null default '',
    add column planned_at        timestamptz,
    add column approver_id       uuid,
    add column witness_id        uuid,
    add column nonce_at          timestamptz,
    add column nonce_sha256      text;
update draw set planned_at = committed_at, nonce_at = drawn_at, nonce_source = upper(nonce_source);
alter table draw alter column planned_at set not null;
alter table draw
    add constraint draw_state_check check (state in ('COMMITTED', 'NONCED', 'DRAWN', 'SUPERSEDED')),
    add constraint draw_steps_check check (
        (state in ('NONCED', 'DRAWN')) = (nonce is not null and witness is not null and nonce_at is not null)
        and (state = 'DRAWN') = (seed is not null and result_sha256 is not null and drawn_at is not null)),
    add constraint draw_nonce_in_time check (nonce_at is null or nonce_at >= date_trunc('second', planned_at)),
    add constraint draw_three_people check (
        (approver_id is null or approver_id is distinct from operator_id)
        and (witness_id is null
             or (witness_id is distinct from operator_id and witness_id is distinct from approver_id)));
create index draw_newest on draw (committed_at desc, id desc);

-- What was committed stays; the nonce is entered once; what was drawn is final. Only the release to the public may follow.
create or replace function draw_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.plan_id, new.subject_id, new.purpose, new.format, new.commitment_sha256, new.committed_at, new.planned_at,
            new.algorithm, new.nonce_source, new.nonce_source_text, new.open, new.approver_id)
            is distinct from (old.plan_id, old.subject_id, old.purpose, old.format, old.commitment_sha256, old.committed_at,
            old.planned_at, old.algorithm, old.nonce_source, old.nonce_source_text, old.open, old.approver_id)
        or (old.nonce is not null and (new.nonce, new.nonce_at, new.nonce_sha256, new.witness, new.witness_id)
            is distinct from (old.nonce, old.nonce_at, old.nonce_sha256, old.witness, old.witness_id))
        or (old.operator_id is not null and new.operator_id is distinct from old.operator_id)
        or (old.state in ('DRAWN', 'SUPERSEDED') and (new.state, new.seed, new.result_sha256, new.drawn_at)
            is distinct from (old.state, old.seed, old.result_sha256, old.drawn_at))
        or (old.state = 'NONCED' and new.state = 'COMMITTED') then
        raise exception 'a draw cannot be changed or removed';
    end if;
    return new;
end $$;
create trigger draw_is_final before update or delete on draw
    for each row execute function draw_is_final();

create function draw_part_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'a text of a draw cannot be changed or removed';
end $$;
create trigger draw_part_is_final before update or delete on draw_part
    for each row execute function draw_part_is_final();
