package org.assay.ledger.tree;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The right edge of a tree that grows leaf by leaf: enough to know its root at any moment, at most 63 hashes. */
public final class Frontier {

    private final @Nullable Hash[] edge = new Hash[63];
    private final BiConsumer<Node, Hash> completed;
    private long size;

    /** An empty tree. @param completed told each subtree in the moment it is complete, leaves included */
    public Frontier(BiConsumer<Node, Hash> completed) {
        this.completed = completed;
    }

    /** A tree that has leaves already. @param hashes gives the subtrees at its edge */
    public static Frontier at(long size, Function<Node, Hash> hashes, BiConsumer<Node, Hash> completed) {
        var frontier = new Frontier(completed);
        if (size > 0) {
            new Span(0, size).nodes().forEach(node -> frontier.edge[node.level()] = hashes.apply(node));
        }
        frontier.size = size;
        return frontier;
    }

    public long size() {
        return size;
    }

    public void add(Hash leaf) {
        Hash hash = leaf;
        int level = 0;
        completed.accept(new Node(0, size), hash);
        while ((size >> level & 1) == 1) {
            hash = Merkle.node(edge(level), hash);
            level++;
            completed.accept(new Node(level, size >> level), hash);
        }
        edge[level] = hash;
        size++;
    }

    public Hash root() {
        Optional<Hash> root = Optional.empty();
        for (int level = 0; level < edge.length; level++) {
            if ((size >> level & 1) == 1) {
                Hash left = edge(level);
                root = Optional.of(root.map(right -> Merkle.node(left, right)).orElse(left));
            }
        }
        return root.orElseGet(Merkle::empty);
    }

    private Hash edge(int level) {
        var hash = edge[level];
        if (hash == null) {
            throw new IllegalStateException("The tree of " + size + " has no edge at level " + level);
        }
        return hash;
    }
}
