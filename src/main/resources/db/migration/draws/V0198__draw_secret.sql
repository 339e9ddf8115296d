-- What seals a draw until its result may be read, and what hides recusals that never mattered.
alter table draw add column secret text;
alter table draw add constraint draw_secret_is_hex check (secret ~ '^[0-9a-f]{64}$');

create function draw_secret_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'the secret of a draw cannot be changed';
end $$;
create trigger draw_secret_is_final before update of secret on draw
    for each row when (new.secret is distinct from old.secret) execute function draw_secret_is_final();
