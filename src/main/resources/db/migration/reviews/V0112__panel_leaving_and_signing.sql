-- A member may have to leave after taking the seat, and every member signs the report or says why not.
alter table panel_member drop constraint panel_member_status_check;
alter table panel_member add constraint panel_member_status_check check (status in
    ('RESERVE', 'OFFERED', 'TAKEN', 'DECLINED', 'CONFLICT', 'TIMED_OUT', 'RECUSED', 'DROPPED', 'RELEASED'));
alter table panel_member add column left_at timestamptz;
alter table panel_member add column left_reason text;
alter table panel_member add column stance text check (stance in ('SIGNED', 'REFUSED', 'SILENT'));
alter table panel_member add column stance_reason text;
alter table panel_member add column stance_at timestamptz;
