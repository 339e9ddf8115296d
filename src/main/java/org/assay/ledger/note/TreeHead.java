package org.assay.ledger.note;

import java.util.Base64;
import org.assay.ledger.tree.Hash;

/**
 * What a checkpoint says: this ledger, of this size, has this root. C2SP tlog-checkpoint.
 *
 * @param origin the name of the ledger
 */
public record TreeHead(String origin, long size, Hash root) {

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /** Reads the lines of a checkpoint; further lines are none of our business. @throws IllegalArgumentException when it is none */
    public static TreeHead parse(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 3 || lines.get(0).isEmpty() || !lines.get(1).matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("A checkpoint has three lines: origin, size, root");
        }
        return new TreeHead(
                lines.get(0),
                Long.parseLong(lines.get(1)),
                Hash.of(Base64.getDecoder().decode(lines.get(2))));
    }
}
