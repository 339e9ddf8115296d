package org.assay.ledger.tree;

/**
 * A complete subtree.
 *
 * @param level its height: 0 for a leaf, 1 above two leaves
 * @param index its place among the nodes of its level, from 0 on the left
 */
public record Node(int level, long index) {

    /** The first leaf below it. */
    public long from() {
        return index << level;
    }

    /** The leaf after the last one below it. */
    public long to() {
        return (index + 1) << level;
    }
}
