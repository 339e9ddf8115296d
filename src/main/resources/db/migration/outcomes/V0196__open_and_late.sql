-- The plans whose draw everybody may see; what others drew counts for officers only. Those drawn so far are taken over once.
create table outcome_open_plan (
    plan_id uuid primary key
);
insert into outcome_open_plan (plan_id)
select distinct d.subject_id from draw d
where d.drawn_at is not null and (d.open or d.released_at is not null)
  and d.subject_id in (select s.plan_id from outcome_stratum s);

-- What the public reads of a deadline that passed stays: the first one, how the first try failed, and how it was seen last.
alter table outcome_result_line
    add column first_due_on date,
    add column setback      text check (setback in ('MISSED', 'NOT_ACCEPTED')),
    add column seen_how     text check (seen_how in ('DOCUMENTS', 'ON_SITE', 'LOOK_BACK')),
    add column seen_on      date;
update outcome_result_line l
set first_due_on = coalesce((n.first_due_at at time zone 'Asia/Shanghai')::date, l.due_on),
    setback      = case when n.failures = 0 then null
                        when exists (select 1 from outcome_report r where r.finding_id = n.id and r.verdict = 'again')
                            then 'NOT_ACCEPTED'
                        else 'MISSED' end,
    seen_how     = (select r.method from outcome_report r where r.finding_id = n.id and r.verdict is not null
                    order by r.attempt desc limit 1),
    seen_on      = (select r.checked_on from outcome_report r where r.finding_id = n.id and r.verdict is not null
                    order by r.attempt desc limit 1)
from outcome_finding n
where n.follow_up_id = l.result_id and n.number = l.number;
update outcome_result_line set first_due_on = due_on where first_due_on is null;
alter table outcome_result_line alter column first_due_on set not null;

alter table outcome_result add column setbacks integer not null default 0;
update outcome_result r
set setbacks = (select count(*) from outcome_result_line l where l.result_id = r.id and l.setback is not null);

-- Where somebody went to see whether a finding is rectified, and who was there.
alter table outcome_report
    add column place   text,
    add column present text;

-- Visits that were made and are not on record, which the public list of what is overdue asks for.
create index visit_without_record on visit (record_due) where status = 'RECORDING';
