-- What the person who signed had before the eyes, line by line, and how the checklist stood when it went on record: what was
-- changed in between can be named. Null where only the hash was sent, and in records from before.
alter table visit_signature add column answers text;
alter table visit add column recorded_answers text;

-- A name that was typed on the inspectors' phone is no signature; it goes on record before two witnesses.
alter table visit drop constraint visit_signing_check;
alter table visit add constraint visit_signing_check check (signing in ('SIGNED', 'NAMED', 'REFUSED', 'ABSENT'));
