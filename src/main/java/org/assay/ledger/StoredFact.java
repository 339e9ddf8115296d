package org.assay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as its row says, with everything that goes into its leaf.
 *
 * @param salt random, secret until somebody who may read the content is shown it
 */
record StoredFact(
        UUID id,
        Instant at,
        String kind,
        UUID caseId,
        @Nullable UUID actor,
        UUID salt,
        String content) {

    /** The columns {@link #read} expects. */
    static final String COLUMNS = "f.id, f.at, f.kind, f.case_id, f.actor, f.salt, f.content";

    static StoredFact read(ResultSet row) throws SQLException {
        return new StoredFact(
                uuid(row, "id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                uuid(row, "case_id"),
                row.getObject("actor", UUID.class),
                uuid(row, "salt"),
                row.getString("content"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
