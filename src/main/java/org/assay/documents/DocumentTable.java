package org.assay.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two tables of files: what is known about each, and its bytes. */
@Component
class DocumentTable {

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts the files of a case and holds off other uploads to it until the transaction ends. */
    int countLocked(UUID caseId) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 30))) held")
                .param(caseId.toString())
                .query(Integer.class)
                .single();
        return jdbc.sql("select count(*) from document where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    void add(StoredDocument document, byte[] content) {
        jdbc.sql("""
                with kept as (
                    insert into document (id, case_kind, case_id, kind, name, type, size, sha256, uploaded_at)
                    values (:id, :caseKind, :caseId, :kind, :name, :type, :size, :sha256, :at) returning id)
                insert into document_content (document_id, content) select id, :content from kept""")
                .param("id", document.id())
                .param("caseKind", document.caseKind())
                .param("caseId", document.caseId())
                .param("kind", document.kind())
                .param("name", document.name())
                .param("type", document.type())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("at", OffsetDateTime.ofInstant(document.uploadedAt(), ZoneOffset.UTC))
                .param("content", content)
                .update();
    }

    List<StoredDocument> of(UUID caseId) {
        return jdbc.sql("select * from document where case_id = ? order by uploaded_at, id")
                .param(caseId)
                .query(DocumentTable::document)
                .list();
    }

    Optional<StoredDocument> find(UUID id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query(DocumentTable::document)
                .optional();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from document_content where document_id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from document where id = ?").param(id).update();
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                row.getObject("id", UUID.class),
                row.getString("case_kind"),
                row.getObject("case_id", UUID.class),
                row.getString("kind"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
