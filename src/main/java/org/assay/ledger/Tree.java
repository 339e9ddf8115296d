package org.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import org.assay.ledger.tree.ConsistencyProof;
import org.assay.ledger.tree.Hash;
import org.assay.ledger.tree.InclusionProof;
import org.assay.ledger.tree.Node;
import org.assay.ledger.tree.Span;
import org.springframework.stereotype.Component;

/** Roots and proofs out of the stored tree; each costs one statement, however large the tree is. */
@Component
public class Tree {

    private final TileTable tiles;

    Tree(TileTable tiles) {
        this.tiles = tiles;
    }

    /** A proof of inclusion with the root it leads to. */
    public record Inclusion(InclusionProof proof, Hash root) {}

    /** A proof of consistency with the two roots it joins. */
    public record Consistency(ConsistencyProof proof, Hash firstRoot, Hash secondRoot) {}

    /** @throws IllegalArgumentException unless 0 <= index < size; the caller knows that the tree is that large */
    public Inclusion inclusion(long index, long size) {
        var spans = Span.inclusion(index, size);
        var hashes = hashes(spans, new Span(0, size));
        int path = spans.size();
        return new Inclusion(new InclusionProof(index, size, hashes.subList(0, path)), hashes.get(path));
    }

    /** @throws IllegalArgumentException unless 0 < first <= second; the caller knows that the tree is that large */
    public Consistency consistency(long first, long second) {
        var spans = Span.consistency(first, second);
        var hashes = hashes(spans, new Span(0, first), new Span(0, second));
        int path = spans.size();
        return new Consistency(
                new ConsistencyProof(first, second, hashes.subList(0, path)), hashes.get(path), hashes.get(path + 1));
    }

    private List<Hash> hashes(List<Span> path, Span... roots) {
        List<Span> all = new ArrayList<>(path);
        all.addAll(List.of(roots));
        List<Node> nodes = all.stream().flatMap(span -> span.nodes().stream()).toList();
        var stored = tiles.with(nodes);
        return all.stream().map(span -> span.hash(stored::hash)).toList();
    }
}
