package org.assay.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.ledger.tree.Hash;
import org.assay.ledger.tree.Node;
import org.assay.ledger.tree.TileId;
import org.jspecify.annotations.Nullable;

/** The stored tree read beside the leaves, from left to right; the many tiles of the lowest level only as long as they are needed. */
final class StoredTiles {

    /** A row of the stored tree. */
    record Tile(TileId id, byte[] hashes) {}

    private final Iterator<Tile> lowest;
    private final Map<TileId, byte[]> higher = new HashMap<>();
    private final Set<TileId> missing = new HashSet<>();
    private final Findings findings;
    private @Nullable Tile current;

    /** @param lowest the tiles of level 0 in their order */
    StoredTiles(Iterator<Tile> lowest, Iterable<Tile> higher, Findings findings) {
        this.lowest = lowest;
        this.findings = findings;
        higher.forEach(tile -> this.higher.put(tile.id(), tile.hashes()));
    }

    /** The stored hash of a leaf; asked from left to right. Empty when the tree is stored without it. */
    Optional<Hash> leaf(long index) {
        return at(new Node(0, index));
    }

    /** Compares a node that was computed with the stored one. */
    void compare(Node node, Hash computed) {
        if (node.level() > 0 && TileId.holds(node)) {
            var stored = at(node);
            if (stored.isPresent() && !stored.get().equals(computed)) {
                findings.add("node", node.level(), node.index());
            }
        }
    }

    private Optional<Hash> at(Node node) {
        var id = TileId.of(node);
        byte[] hashes = id.level() == 0 ? forward(id) : higher.get(id);
        int place = (int) (node.index() % TileId.WIDTH);
        if (hashes == null || hashes.length < (place + 1) * Hash.BYTES) {
            if (missing.add(id)) {
                findings.add("tile", id.level(), id.number());
            }
            return Optional.empty();
        }
        return Optional.of(Hash.of(hashes, place * Hash.BYTES, Hash.BYTES));
    }

    private byte @Nullable [] forward(TileId id) {
        while ((current == null || current.id().number() < id.number()) && lowest.hasNext()) {
            current = lowest.next();
        }
        return current != null && current.id().equals(id) ? current.hashes() : null;
    }
}
