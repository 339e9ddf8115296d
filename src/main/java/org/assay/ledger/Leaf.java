package org.assay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.assay.ledger.tree.Hash;

/** A fact's place in the tree. @param data the text that was hashed, see {@link LeafData} */
public record Leaf(long index, UUID fact, String data, Hash hash) {

    static Leaf read(ResultSet row, int number) throws SQLException {
        return new Leaf(
                row.getLong("place"),
                Objects.requireNonNull(row.getObject("fact", UUID.class)),
                row.getString("data"),
                Hash.stored(row.getBytes("hash")));
    }

    public LeafData facts() {
        return LeafData.parse(data);
    }
}
