package org.assay.ledger.tree;

/**
 * Which tile: 256 neighbouring hashes of one level are kept together, those of every eighth level.
 *
 * @param level 0 for leaves, 1 for nodes above 256 leaves each, and so on
 * @param number from 0 on the left
 */
public record TileId(int level, long number) {

    /** Levels of the tree that one level of tiles spares. */
    public static final int HEIGHT = 8;

    /** Hashes of a full tile. */
    public static final int WIDTH = 1 << HEIGHT;

    /** The tile from which a node's hash is read, or computed. */
    public static TileId of(Node node) {
        int below = node.level() % HEIGHT;
        return new TileId(node.level() / HEIGHT, node.index() << below >> HEIGHT);
    }

    /** Whether the hash of this node stands in a tile as it is. */
    public static boolean holds(Node node) {
        return node.level() % HEIGHT == 0;
    }

    /** The node whose hash stands at a place of the tile. */
    public Node node(int place) {
        return new Node(level * HEIGHT, number * WIDTH + place);
    }
}
