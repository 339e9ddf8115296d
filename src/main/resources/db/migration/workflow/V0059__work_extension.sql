-- A legal deadline that was extended, with the reason told to those concerned; once for each item.
alter table work_remark drop constraint work_remark_kind_check;
alter table work_remark add constraint work_remark_kind_check
    check (kind in ('HANDED_OVER', 'TAKEN_OVER', 'DUE_CHANGED', 'EXTENDED', 'QUESTION', 'ANSWER'));
create unique index work_remark_extended_once on work_remark (item_id) where kind = 'EXTENDED';
