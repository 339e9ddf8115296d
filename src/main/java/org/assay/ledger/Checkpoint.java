package org.assay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.assay.ledger.tree.Hash;

/**
 * A state of the ledger, signed: whoever keeps it can always show that nothing before it was changed.
 *
 * @param size how many facts the tree had
 * @param note the signed text, as C2SP tlog-checkpoint says
 */
public record Checkpoint(long size, Hash root, Instant at, String note) {

    static Checkpoint read(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong("size"),
                Hash.stored(row.getBytes("root")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }

    /** The beginning of the root, for a line of text. */
    public String shortRoot() {
        return root.hex().substring(0, 12);
    }
}
