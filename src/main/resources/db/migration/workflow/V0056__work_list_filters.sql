-- Whose case it is says in which province; cases from before the work list knew it are filled in where organizations exist already.
do $$
begin
    if to_regclass('organization') is not null then
        update work_case c set province = o.region from organization o where o.id = c.organization_id and c.province is null;
        update work_item i set province = c.province from work_case c
        where c.id = i.case_id and i.province is null and i.organization is not null and c.province is not null;
    end if;
end $$;

-- One filter each in the order of the list: a rare province is found without reading past all others.
create index work_item_of_province on work_item (candidate, province, due_at, id) where state = 'OPEN';
create index work_item_of_field on work_item (candidate, field, due_at, id) where state = 'OPEN';
create index work_item_of_step on work_item (candidate, step, due_at, id) where state = 'OPEN';
create index work_item_of_round on work_item (candidate, round_id, due_at, id) where state = 'OPEN';

-- Filters that a person keeps under a name.
create table work_view (
    id         uuid primary key,
    person     uuid        not null,
    name       text        not null,
    filters    text        not null,
    created_at timestamptz not null,
    unique (person, name)
);
