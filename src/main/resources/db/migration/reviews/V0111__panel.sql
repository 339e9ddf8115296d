-- The panel of one subject, from the request for a review to its conclusion. Its id is that of the subject.
create table panel (
    id                uuid primary key,
    subject_kind      text         not null,
    number            text         not null,
    title             text         not null,
    field             text         not null,
    fields            text[]       not null,
    track             text         not null,
    organization_id   uuid         not null,
    organization_name text         not null,
    credit_code       text         not null,
    group_parent      text,
    related           text[]       not null,
    competitors       text[]       not null,
    status            text         not null,
    draw_id           uuid,
    chair_id          uuid,
    total             numeric(5, 2),
    spread            numeric(5, 2),
    summary           text,
    conditions        text,
    dissent           text,
    reported_at       timestamptz,
    outcome           text,
    requested_at      timestamptz  not null,
    concluded_at      timestamptz,
    version           bigint       not null
);
create table panel_criterion (
    panel_id uuid          not null references panel (id),
    position int           not null,
    code     text          not null,
    name     text          not null,
    weight   numeric(5, 1) not null,
    veto     boolean       not null,
    primary key (panel_id, position)
);
-- Everyone drawn, in the order of the draw; a seat passes from one to the next until somebody takes it.
create table panel_member (
    id          uuid primary key,
    panel_id    uuid   not null references panel (id),
    draw_id     uuid   not null,
    place       int    not null,
    expert_id   uuid   not null,
    person_id   uuid   not null,
    code        text   not null,
    province    text   not null,
    seat        int,
    status      text   not null check (status in ('RESERVE', 'OFFERED', 'TAKEN', 'DECLINED', 'CONFLICT', 'TIMED_OUT')),
    grounds     text[] not null default '{}',
    offered_at  timestamptz,
    answered_at timestamptz,
    version     bigint not null,
    unique (panel_id, expert_id)
);
create unique index panel_member_one_a_seat on panel_member (panel_id, seat) where status in ('OFFERED', 'TAKEN');
create index panel_member_by_person on panel_member (person_id, status);
create index panel_member_load on panel_member (expert_id, offered_at) where status in ('OFFERED', 'TAKEN');
-- A member's signed sheet; a revision is a second edition, and the first is kept.
create table panel_sheet (
    id              uuid primary key,
    panel_id        uuid        not null references panel (id),
    member_id       uuid        not null references panel_member (id),
    edition         int         not null check (edition in (1, 2)),
    vote            text        not null check (vote in ('YES', 'NO', 'CULTIVATE')),
    comment         text,
    revision_reason text,
    signed_at       timestamptz not null,
    version         bigint      not null,
    unique (member_id, edition)
);
create index panel_sheet_by_panel on panel_sheet (panel_id);
create table panel_score (
    sheet_id  uuid          not null references panel_sheet (id),
    position  int           not null,
    criterion text          not null,
    points    numeric(5, 1) not null,
    reason    text,
    evidence  text,
    primary key (sheet_id, position)
);
