package org.assay.ledger.tree;

import java.util.Map;
import java.util.NoSuchElementException;

/** Some tiles of a tree, and every hash that can be read out of them. */
public record Tiles(Map<TileId, byte[]> hashes) {

    public Tiles {
        hashes = Map.copyOf(hashes);
    }

    /** @throws NoSuchElementException when its tile is not here or does not reach so far */
    public Hash hash(Node node) {
        var id = TileId.of(node);
        byte[] tile = hashes.get(id);
        int below = node.level() % TileId.HEIGHT;
        int first = (int) ((node.index() << below) % TileId.WIDTH);
        int leaves = 1 << below;
        if (tile == null || tile.length < (first + leaves) * Hash.BYTES) {
            throw new NoSuchElementException("The tree is stored without its " + node);
        }
        return joined(tile, first, leaves);
    }

    private static Hash joined(byte[] tile, int first, int count) {
        return count == 1
                ? Hash.of(tile, first * Hash.BYTES, Hash.BYTES)
                : Merkle.node(joined(tile, first, count / 2), joined(tile, first + count / 2, count / 2));
    }
}
