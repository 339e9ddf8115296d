-- The rounds to choose from in the inbox, and the round somebody worked in last.
create index work_case_rounds on work_case (begun_at desc) where kind = 'rounds';
create index work_item_done on work_item (done_by, done_at desc) where state = 'DONE';
