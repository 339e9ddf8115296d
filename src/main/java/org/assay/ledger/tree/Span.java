package org.assay.ledger.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Leaves that stand side by side and have one hash together, MTH(D[from:to]) in the words of RFC 6962.
 *
 * @param from the first leaf
 * @param to the leaf after the last one
 */
public record Span(long from, long to) {

    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("No leaves from " + from + " to " + to);
        }
    }

    /** The complete subtrees it is made of, the largest first; at most 63. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        long at = from;
        while (at < to) {
            int widest = 63 - Long.numberOfLeadingZeros(to - at);
            int level = at == 0 ? widest : Math.min(widest, Long.numberOfTrailingZeros(at));
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** Its hash, from those of its complete subtrees. */
    public Hash hash(Function<Node, Hash> hashes) {
        List<Node> nodes = nodes();
        Hash hash = hashes.apply(nodes.get(nodes.size() - 1));
        for (int i = nodes.size() - 2; i >= 0; i--) {
            hash = Merkle.node(hashes.apply(nodes.get(i)), hash);
        }
        return hash;
    }

    /**
     * The neighbours a leaf needs to reach the root, the nearest first: PATH of RFC 6962, 2.1.1.
     *
     * @throws IllegalArgumentException when the tree has no such leaf
     */
    public static List<Span> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " has no leaf " + index);
        }
        List<Span> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(new Span(middle, to));
                to = middle;
            } else {
                path.add(new Span(from, middle));
                from = middle;
            }
        }
        Collections.reverse(path);
        return path;
    }

    /**
     * What shows that a larger tree begins with a smaller one: PROOF of RFC 6962, 2.1.2.
     *
     * @throws IllegalArgumentException unless 0 < first <= second
     */
    public static List<Span> consistency(long first, long second) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("No proof from " + first + " to " + second);
        }
        List<Span> path = new ArrayList<>();
        long from = 0;
        long to = second;
        while (first != to) {
            long middle = from + split(to - from);
            if (first <= middle) {
                path.add(new Span(middle, to));
                to = middle;
            } else {
                path.add(new Span(from, middle));
                from = middle;
            }
        }
        // The first tree is known to whoever asks, so it is not told when it is one whole subtree of the second.
        if (from > 0) {
            path.add(new Span(from, to));
        }
        Collections.reverse(path);
        return path;
    }

    /** The largest power of two below a number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
