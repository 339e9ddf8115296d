package org.assay.ledger;

import java.util.Optional;
import org.assay.ledger.tree.Hash;
import org.assay.ledger.tree.Merkle;
import org.jspecify.annotations.Nullable;

/** Holds one leaf against the fact it stands for and against the stored tree, and names what does not agree. */
record LeafCheck(Findings findings) {

    /**
     * A row of the ledger.
     *
     * @param fact the fact as it is now; null when it is gone
     * @param contentHash the hash beside its content
     */
    record Row(Leaf leaf, @Nullable StoredFact fact, @Nullable Hash contentHash) {}

    /** @param stored what the stored tree has at its place */
    void check(Row row, Optional<Hash> stored) {
        var leaf = row.leaf();
        Hash computed = LeafData.hash(leaf.data());
        boolean asInTree = stored.isEmpty() || stored.get().equals(computed);
        if (asInTree && !leaf.hash().equals(computed)) {
            findings.add("leaf-hash", leaf.index());
        } else if (!asInTree && leaf.hash().equals(computed)) {
            findings.misplaced(leaf.index(), computed, stored.get());
        } else if (!asInTree) {
            findings.add("leaf-text", leaf.index());
        }
        if (row.fact() == null) {
            gone(leaf);
        } else {
            compare(leaf, row.fact(), row.contentHash());
        }
    }

    private void gone(Leaf leaf) {
        try {
            var lines = leaf.facts();
            findings.add("deleted", leaf.index(), leaf.fact(), lines.kind(), lines.at());
        } catch (IllegalArgumentException unreadable) {
            findings.add("deleted", leaf.index(), leaf.fact(), "?", "?");
        }
    }

    private void compare(Leaf leaf, StoredFact fact, @Nullable Hash contentHash) {
        var now = LeafData.of(fact);
        if (!now.text().equals(leaf.data())) {
            try {
                values(leaf, now);
            } catch (IllegalArgumentException unreadable) {
                findings.add("leaf-text", leaf.index());
            }
        } else if (!Merkle.ofText(fact.content()).equals(contentHash)) {
            findings.add("content-hash", leaf.index(), leaf.fact());
        }
    }

    private void values(Leaf leaf, LeafData now) {
        var then = leaf.facts();
        value("id", leaf, then.id(), now.id());
        value("time", leaf, then.at(), now.at());
        value("kind", leaf, then.kind(), now.kind());
        value("case", leaf, then.caseId(), now.caseId());
        value("actor", leaf, then.actor(), now.actor());
        value("content", leaf, then.content(), now.content());
    }

    private void value(String name, Leaf leaf, String then, String now) {
        if (!then.equals(now)) {
            findings.add("value." + name, leaf.index(), leaf.fact(), then, now);
        }
    }
}
