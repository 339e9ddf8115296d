-- A number that stands on a published paper is looked up by whoever searches the ledger.
create index announcement_line_by_number on announcement_line (number);
create index announcement_by_document_number on announcement (document_number);
