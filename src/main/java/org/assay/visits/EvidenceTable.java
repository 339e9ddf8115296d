package org.assay.visits;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos and signatures of visits, each with the hash of its picture. */
@Component
class EvidenceTable {

    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new */
    boolean add(UUID visitId, int attempt, VisitPhoto photo) {
        return jdbc.sql("""
                insert into visit_photo (id, visit_id, attempt, item, sha256, document_id, person_id, device, taken_at, received_at, late)
                values (:id, :visit, :attempt, :item, :sha256, :document, :person, :device, :taken, :received, :late)
                on conflict do nothing""")
                        .param("id", photo.id())
                        .param("visit", visitId)
                        .param("attempt", attempt)
                        .param("item", photo.item())
                        .param("sha256", photo.sha256())
                        .param("document", photo.documentId())
                        .param("person", photo.personId())
                        .param("device", photo.device())
                        .param("taken", NoticeTable.at(photo.takenAt()))
                        .param("received", NoticeTable.at(photo.receivedAt()))
                        .param("late", photo.late())
                        .update()
                > 0;
    }

    /** The photos of one attempt, as they came in. */
    List<VisitPhoto> photos(UUID visitId, int attempt) {
        return jdbc.sql(
                        "select * from visit_photo where visit_id = :visit and attempt = :attempt order by received_at, id")
                .param("visit", visitId)
                .param("attempt", attempt)
                .query((row, number) -> new VisitPhoto(
                        row.getObject("id", UUID.class),
                        row.getString("item"),
                        row.getString("sha256"),
                        row.getObject("document_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("device", UUID.class),
                        instant(row.getObject("taken_at", OffsetDateTime.class)),
                        instant(row.getObject("received_at", OffsetDateTime.class)),
                        row.getBoolean("late")))
                .list();
    }

    /** @return whether it is new */
    boolean add(UUID visitId, int attempt, VisitSignature signature) {
        return jdbc.sql("""
                insert into visit_signature
                    (id, visit_id, attempt, party, person_id, name, post, document_id, sha256, answers_sha256, answers, signed_at, received_at, late)
                values (:id, :visit, :attempt, :party, :person, :name, :post, :document, :sha256, :answersHash, :answers, :signed, :received, :late)
                on conflict do nothing""")
                        .param("id", signature.id())
                        .param("visit", visitId)
                        .param("attempt", attempt)
                        .param("party", signature.party().name())
                        .param("person", signature.personId())
                        .param("name", signature.name())
                        .param("post", signature.post())
                        .param("document", signature.documentId())
                        .param("sha256", signature.sha256())
                        .param("answersHash", signature.answersSha256())
                        .param("answers", signature.answers())
                        .param("signed", NoticeTable.at(signature.signedAt()))
                        .param("received", NoticeTable.at(signature.receivedAt()))
                        .param("late", signature.late())
                        .update()
                > 0;
    }

    /** The signatures of one attempt, as they came in. */
    List<VisitSignature> signatures(UUID visitId, int attempt) {
        return jdbc.sql(
                        "select * from visit_signature where visit_id = :visit and attempt = :attempt order by received_at, id")
                .param("visit", visitId)
                .param("attempt", attempt)
                .query((row, number) -> new VisitSignature(
                        row.getObject("id", UUID.class),
                        VisitSignature.Party.valueOf(row.getString("party")),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("post"),
                        row.getObject("document_id", UUID.class),
                        row.getString("sha256"),
                        row.getString("answers_sha256"),
                        row.getString("answers"),
                        instant(row.getObject("signed_at", OffsetDateTime.class)),
                        instant(row.getObject("received_at", OffsetDateTime.class)),
                        row.getBoolean("late")))
                .list();
    }

    /** Whether this very signature came in before. */
    boolean isSigned(UUID signatureId) {
        return jdbc.sql("select 1 from visit_signature where id = :id")
                .param("id", signatureId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
