-- What was uploaded, to which case, with the hash that receipts and the record refer to.
create table document (
    id          uuid primary key,
    case_kind   text        not null,
    case_id     uuid        not null,
    kind        text        not null,
    name        text        not null,
    type        text        not null,
    size        bigint      not null,
    sha256      text        not null,
    uploaded_at timestamptz not null
);
create index document_by_case on document (case_id, uploaded_at, id);

-- Apart, so that a list of documents never touches the bytes.
create table document_content (
    document_id uuid primary key references document on delete cascade,
    content     bytea not null
);
-- Documents are compressed formats already.
alter table document_content alter column content set storage external;
