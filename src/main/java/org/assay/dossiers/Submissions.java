package org.assay.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.documents.StoredDocument;
import org.assay.shared.CanonicalJson;
import org.assay.shared.Sha256;
import org.assay.shared.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Freezes dossiers as they are handed in; every version stays as it was. */
@Component
public class Submissions {

    private final JdbcClient jdbc;
    private final Vault vault;

    Submissions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Every version handed in, the first first; who may see the dossier decides who may see them. */
    public List<Submission> of(DossierId id) {
        return jdbc.sql("select * from dossier_submission where dossier_id = ? order by version")
                .param(id.value())
                .query(this::submission)
                .list();
    }

    public Optional<Submission> latest(DossierId id) {
        return jdbc.sql("select * from dossier_submission where dossier_id = ? order by version desc limit 1")
                .param(id.value())
                .query(this::submission)
                .optional();
    }

    /** The submission this idempotency key made. */
    Optional<Submission> madeWith(DossierId id, String key) {
        return jdbc.sql("select * from dossier_submission where dossier_id = ? and submission_key = ?")
                .params(id.value(), key)
                .query(this::submission)
                .optional();
    }

    /** Freezes the dossier as it is now. Called with the dossier locked. */
    Submission freeze(WholeDossier whole, UUID by, @Nullable String key, Instant now) {
        var id = whole.dossier().id();
        String canonical = canonical(whole);
        int version = whole.submissions() + 1;
        var submission = new Submission(version, now, by, canonical, Sha256.hex(canonical));
        jdbc.sql("""
                insert into dossier_submission (dossier_id, version, at, by, canonical, sha256, submission_key)
                values (:id, :version, :at, :by, :canonical, :sha256, :key)""")
                .param("id", id.value())
                .param("version", version)
                .param("at", Sections.at(now))
                .param("by", by)
                .param("canonical", vault.seal(canonical, place(id, version)))
                .param("sha256", submission.sha256())
                .param("key", key)
                .update();
        return submission;
    }

    private static String canonical(WholeDossier whole) {
        Map<String, Object> answers = new TreeMap<>();
        whole.sections().forEach(section -> answers.put(section.section().name(), section.answers()));
        var files = whole.documents().stream()
                .sorted(Comparator.comparing(StoredDocument::kind).thenComparing(StoredDocument::id))
                .map(file -> Map.of(
                        "id", file.id().toString(), "kind", file.kind(), "name", file.name(), "sha256", file.sha256()))
                .toList();
        return CanonicalJson.write(
                Map.of("number", String.valueOf(whole.dossier().number()), "sections", answers, "documents", files));
    }

    private Submission submission(ResultSet row, int number) throws SQLException {
        int version = row.getInt("version");
        return new Submission(
                version,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by", UUID.class),
                vault.open(
                        row.getBytes("canonical"),
                        place(new DossierId(row.getObject("dossier_id", UUID.class)), version)),
                row.getString("sha256"));
    }

    private static String place(DossierId id, int version) {
        return "dossiers/" + id + "/submission/" + version;
    }
}
