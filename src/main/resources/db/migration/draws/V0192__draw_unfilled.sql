-- A draw that could not fill its seats stays on record with the value called and the reason.
alter table draw add column unmet text[] not null default '{}';
alter table draw add constraint draw_unfilled_is_drawn check (unmet = '{}' or state = 'DRAWN');

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
        or (old.state in ('DRAWN', 'SUPERSEDED') and (new.state, new.seed, new.result_sha256, new.drawn_at, new.unmet)
            is distinct from (old.state, old.seed, old.result_sha256, old.drawn_at, old.unmet))
        or (old.state = 'NONCED' and new.state = 'COMMITTED') then
        raise exception 'a draw cannot be changed or removed';
    end if;
    return new;
end $$;
