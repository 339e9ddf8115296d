-- A message to one recipient: read in the application by whoever has an account, sent by mail to everybody.
create table notification (
    id          uuid primary key,
    person      uuid,
    address     text        not null,
    template    text        not null,
    case_id     uuid        not null,
    case_kind   text,
    case_number text,
    subject     text        not null,
    body        text        not null,
    created_at  timestamptz not null,
    read_at     timestamptz,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'SENT')),
    attempts    int         not null default 0,
    next_at     timestamptz not null,
    last_error  text,
    sent_at     timestamptz
);
create index notification_by_person on notification (person, id) where person is not null;
create index notification_unread on notification (person) where person is not null and read_at is null;
create index notification_by_case on notification (case_id, id);
create index notification_waiting on notification (next_at, id) where state = 'WAITING';
