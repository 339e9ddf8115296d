package org.assay.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The published values of RFC 6962 trees: leaves, nodes, roots, paths. */
class MerkleTest {

    @Test
    void leavesHashAsPublished() {
        assertThat(Vectors.LEAVES)
                .isEqualTo(Vectors.hashes(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
                        "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658",
                        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                        "46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1"));
    }

    @Test
    void innerNodesHashAsPublished() {
        assertThat(node(1, 0)).isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(node(1, 1)).isEqualTo("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e");
        assertThat(node(1, 2)).isEqualTo("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a");
        assertThat(node(1, 3)).isEqualTo("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0");
        assertThat(node(2, 0)).isEqualTo("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(node(2, 1)).isEqualTo("6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    }

    private static String node(int level, long index) {
        return Vectors.nodesOf(Vectors.LEAVES).apply(new Node(level, index)).hex();
    }

    @Test
    void aTreeThatGrowsLeafByLeafHasThePublishedRoots() {
        var frontier = new Frontier((node, hash) -> {});
        for (int size = 0; size <= 8; size++) {
            assertThat(frontier.root()).as("root of %d", size).isEqualTo(Vectors.ROOTS.get(size));
            assertThat(Vectors.naiveRoot(Vectors.LEAVES.subList(0, size))).isEqualTo(Vectors.ROOTS.get(size));
            if (size < 8) {
                frontier.add(Vectors.LEAVES.get(size));
            }
        }
    }

    @Test
    void inclusionPathsAreThePublishedOnes() {
        assertThat(Vectors.inclusion(0, 1, Vectors.LEAVES).path()).isEmpty();
        assertThat(Vectors.inclusion(0, 8, Vectors.LEAVES).path())
                .isEqualTo(Vectors.hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(Vectors.inclusion(5, 8, Vectors.LEAVES).path())
                .isEqualTo(Vectors.hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
    }

    @Test
    void consistencyProofsAreThePublishedOnes() {
        assertThat(Vectors.consistency(1, 1, Vectors.LEAVES).path()).isEmpty();
        assertThat(Vectors.consistency(1, 8, Vectors.LEAVES).path())
                .isEqualTo(Vectors.hashes(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
        assertThat(Vectors.consistency(6, 8, Vectors.LEAVES).path())
                .isEqualTo(Vectors.hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
    }

    @Test
    void nobodyIsGivenAProofThatCannotBe() {
        for (long[] wrong : List.of(new long[] {0, 0}, new long[] {8, 8}, new long[] {-1, 8}, new long[] {9, 8})) {
            assertThatThrownBy(() -> Span.inclusion(wrong[0], wrong[1])).isInstanceOf(IllegalArgumentException.class);
        }
        for (long[] wrong : List.of(new long[] {0, 8}, new long[] {-1, 8}, new long[] {9, 8})) {
            assertThatThrownBy(() -> Span.consistency(wrong[0], wrong[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
