package org.assay.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every tree, tried on many: grown and stored in tiles, it says the same as the definition. */
class TreePropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStoredTreeProvesWhatTheDefinitionProves(long seed) {
        var random = new Random(seed);
        var leaves = leaves(random, 1 + random.nextInt(700));
        var tiles = stored(leaves, random.nextInt(leaves.size()));

        for (int tries = 0; tries < 12; tries++) {
            int size = 1 + random.nextInt(leaves.size());
            int index = random.nextInt(size);
            int first = 1 + random.nextInt(size);
            Hash root = Vectors.naiveRoot(leaves.subList(0, size));
            assertThat(new Span(0, size).hash(tiles::hash)).isEqualTo(root);

            var path = Span.inclusion(index, size).stream()
                    .map(span -> span.hash(tiles::hash))
                    .toList();
            assertThat(path).isEqualTo(Vectors.inclusion(index, size, leaves).path());
            assertThat(new InclusionProof(index, size, path).leads(leaves.get(index), root))
                    .isTrue();
            assertThat(new InclusionProof(index, size, path).leads(leaves(random, 1).get(0), root))
                    .isFalse();

            var growth = Span.consistency(first, size).stream()
                    .map(span -> span.hash(tiles::hash))
                    .toList();
            assertThat(new ConsistencyProof(first, size, growth)
                            .joins(Vectors.naiveRoot(leaves.subList(0, first)), root))
                    .isTrue();
            assertThat(new ConsistencyProof(first, size, growth)
                            .joins(leaves(random, 1).get(0), root))
                    .isFalse();
        }
    }

    private static List<Hash> leaves(Random random, int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] data = new byte[random.nextInt(40)];
            random.nextBytes(data);
            leaves.add(Merkle.leaf(data));
        }
        return leaves;
    }

    /** Grown in two goes, the second one from what the first one stored. */
    private static Tiles stored(List<Hash> leaves, int pause) {
        Map<TileId, ByteArrayOutputStream> written = new HashMap<>();
        var first = new Frontier((node, hash) -> keep(node, hash, written));
        leaves.subList(0, pause).forEach(first::add);
        var second = Frontier.at(pause, tiles(written)::hash, (node, hash) -> keep(node, hash, written));
        assertThat(second.root()).isEqualTo(first.root());
        leaves.subList(pause, leaves.size()).forEach(second::add);
        assertThat(second.root()).isEqualTo(Vectors.naiveRoot(leaves));
        return tiles(written);
    }

    private static void keep(Node node, Hash hash, Map<TileId, ByteArrayOutputStream> written) {
        if (TileId.holds(node)) {
            written.computeIfAbsent(TileId.of(node), id -> new ByteArrayOutputStream())
                    .writeBytes(hash.bytes());
        }
    }

    private static Tiles tiles(Map<TileId, ByteArrayOutputStream> written) {
        Map<TileId, byte[]> tiles = new HashMap<>();
        written.forEach((id, bytes) -> tiles.put(id, bytes.toByteArray()));
        return new Tiles(tiles);
    }
}
