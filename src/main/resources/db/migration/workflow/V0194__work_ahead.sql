-- What comes next to somebody with nothing to do is looked for at the steps before theirs, and in an organization's own cases.
create index work_item_by_step on work_item (step, due_at) where state = 'OPEN';
create index work_case_of_organization on work_case (organization_id) where organization_id is not null;
