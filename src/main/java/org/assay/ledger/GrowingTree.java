package org.assay.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.ledger.tree.Frontier;
import org.assay.ledger.tree.Hash;
import org.assay.ledger.tree.Node;
import org.assay.ledger.tree.Span;
import org.assay.ledger.tree.TileId;
import org.assay.ledger.tree.Tiles;

/** The tree while leaves are added to it, with the tiles that change by it. */
final class GrowingTree {

    private static final int FULL = TileId.WIDTH * Hash.BYTES;

    private final Frontier frontier;
    private final Map<TileId, byte[]> tiles = new HashMap<>();
    private final Map<TileId, Integer> lengths = new HashMap<>();
    private final Set<TileId> changed = new HashSet<>();

    /** @param edge the tiles at the right edge of a tree of this size */
    GrowingTree(long size, Tiles edge) {
        edge.hashes().forEach((id, hashes) -> {
            int length = (int) (size >> id.level() * TileId.HEIGHT) % TileId.WIDTH * Hash.BYTES;
            tiles.put(id, Arrays.copyOf(hashes, FULL));
            lengths.put(id, length);
        });
        frontier = Frontier.at(size, edge::hash, this::keep);
    }

    /** The nodes whose tiles are needed to go on from a size. */
    static List<Node> edge(long size) {
        return size == 0 ? List.of() : new Span(0, size).nodes();
    }

    void add(Hash leaf) {
        frontier.add(leaf);
    }

    long size() {
        return frontier.size();
    }

    Hash root() {
        return frontier.root();
    }

    /** What has to be stored now. */
    Map<TileId, byte[]> changed() {
        Map<TileId, byte[]> all = new HashMap<>();
        changed.forEach(id -> all.put(id, Arrays.copyOf(tiles.getOrDefault(id, new byte[0]), length(id))));
        return all;
    }

    private void keep(Node node, Hash hash) {
        if (TileId.holds(node)) {
            var id = TileId.of(node);
            int length = length(id);
            System.arraycopy(hash.bytes(), 0, tiles.computeIfAbsent(id, none -> new byte[FULL]), length, Hash.BYTES);
            lengths.put(id, length + Hash.BYTES);
            changed.add(id);
        }
    }

    private int length(TileId id) {
        return lengths.getOrDefault(id, 0);
    }
}
