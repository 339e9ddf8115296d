package org.assay.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that nothing was changed between two states of a tree: the larger one begins with the smaller one.
 *
 * @param first the size of the smaller tree, at least 1
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it joins these two roots: RFC 9162, 2.1.4.2. */
    public boolean joins(Hash firstRoot, Hash secondRoot) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.add(0, firstRoot);
        }
        long place = first - 1;
        long last = second - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        Hash old = hashes.get(0);
        Hash grown = old;
        for (Hash neighbour : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                old = Merkle.node(neighbour, old);
                grown = Merkle.node(neighbour, grown);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                grown = Merkle.node(grown, neighbour);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(firstRoot) && grown.equals(secondRoot);
    }
}
