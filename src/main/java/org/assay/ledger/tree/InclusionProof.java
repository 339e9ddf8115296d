package org.assay.ledger.tree;

import java.util.List;

/**
 * Shows that a leaf stands at a place of the tree of a size.
 *
 * @param index the place, from 0
 * @param path the hashes on the way to the root, the nearest first
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it leads from this leaf to this root: RFC 9162, 2.1.3.2, which needs nothing but the proof itself. */
    public boolean leads(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash neighbour : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = Merkle.node(neighbour, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Merkle.node(hash, neighbour);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
