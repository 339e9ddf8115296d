-- When the next reminder of an open item is due; null when there is none left.
alter table work_item add column remind_at timestamptz;
update work_item set remind_at = created_at + (due_at - created_at) / 2 where state = 'OPEN';
create index work_item_to_remind on work_item (remind_at) where state = 'OPEN' and remind_at is not null;
