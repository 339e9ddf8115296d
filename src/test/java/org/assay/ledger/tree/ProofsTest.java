package org.assay.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A proof convinces only of what is true: everything that is wrong in it is refused. */
class ProofsTest {

    private static final Hash ROOT = Vectors.ROOTS.get(8);
    private static final Hash LEAF = Vectors.LEAVES.get(5);
    private static final InclusionProof PROOF = Vectors.inclusion(5, 8, Vectors.LEAVES);
    private static final ConsistencyProof GROWTH = Vectors.consistency(6, 8, Vectors.LEAVES);

    @Test
    void everyLeafOfEveryTreeIsProvenAndNoOtherPlaceIs() {
        for (int size = 1; size <= 8; size++) {
            for (int index = 0; index < size; index++) {
                var proof = Vectors.inclusion(index, size, Vectors.LEAVES);
                for (int claimed = -1; claimed <= size + 1; claimed++) {
                    boolean leads = new InclusionProof(claimed, size, proof.path())
                            .leads(Vectors.LEAVES.get(index), Vectors.ROOTS.get(size));
                    assertThat(leads).as("%d as %d of %d", index, claimed, size).isEqualTo(index == claimed);
                }
            }
        }
    }

    @Test
    void anotherSizeIsRefused() {
        for (long size : new long[] {-8, 0, 1, 5, 6, 16, Long.MAX_VALUE}) {
            assertThat(new InclusionProof(5, size, PROOF.path()).leads(LEAF, ROOT))
                    .as("size %d", size)
                    .isFalse();
        }
        assertThat(new InclusionProof(0, 0, List.of()).leads(Merkle.empty(), Merkle.empty()))
                .isFalse();
        assertThat(new InclusionProof(8, 8, PROOF.path()).leads(LEAF, ROOT)).isFalse();
    }

    @Test
    void aPathWithAHashDroppedAddedOrSwappedIsRefused() {
        for (List<Hash> path : spoilt(PROOF.path())) {
            assertThat(new InclusionProof(5, 8, path).leads(LEAF, ROOT)).as(path.toString()).isFalse();
        }
        for (List<Hash> path : spoilt(GROWTH.path())) {
            assertThat(new ConsistencyProof(6, 8, path).joins(Vectors.ROOTS.get(6), ROOT))
                    .as(path.toString())
                    .isFalse();
        }
    }

    @Test
    void theRootOfAnotherSizeIsRefused() {
        for (int size = 0; size < 8; size++) {
            assertThat(PROOF.leads(LEAF, Vectors.ROOTS.get(size))).isFalse();
            assertThat(GROWTH.joins(Vectors.ROOTS.get(6), Vectors.ROOTS.get(size))).isFalse();
            assertThat(GROWTH.joins(Vectors.ROOTS.get(size), ROOT)).isEqualTo(size == 6);
        }
    }

    /** Second preimage: a node of the tree is no leaf, and what is below a leaf is no node. */
    @Test
    void aNodeDoesNotPassForALeafNorALeafForANode() {
        var node = Merkle.node(Vectors.LEAVES.get(4), Vectors.LEAVES.get(5));
        var shorter = PROOF.path().subList(1, PROOF.path().size());
        assertThat(new InclusionProof(2, 4, shorter).leads(node, ROOT)).isTrue();
        byte[] children = new byte[2 * Hash.BYTES];
        System.arraycopy(Vectors.LEAVES.get(4).bytes(), 0, children, 0, Hash.BYTES);
        System.arraycopy(LEAF.bytes(), 0, children, Hash.BYTES, Hash.BYTES);
        assertThat(new InclusionProof(2, 4, shorter).leads(Merkle.leaf(children), ROOT))
                .isFalse();
        assertThat(new InclusionProof(5, 8, shorter).leads(LEAF, ROOT)).isFalse();
        var leafWhereANodeIsDue = new ArrayList<>(PROOF.path());
        leafWhereANodeIsDue.set(1, Vectors.LEAVES.get(6));
        assertThat(new InclusionProof(5, 8, leafWhereANodeIsDue).leads(LEAF, ROOT))
                .isFalse();
    }

    @Test
    void everyGrowthIsProvenAndNoOtherIs() {
        for (int second = 1; second <= 8; second++) {
            for (int first = 1; first <= second; first++) {
                var proof = Vectors.consistency(first, second, Vectors.LEAVES);
                for (int claimed = -1; claimed <= 9; claimed++) {
                    boolean joins = new ConsistencyProof(claimed, second, proof.path())
                            .joins(Vectors.ROOTS.get(first), Vectors.ROOTS.get(second));
                    assertThat(joins)
                            .as("%d as %d to %d", first, claimed, second)
                            .isEqualTo(first == claimed);
                }
            }
        }
        assertThat(new ConsistencyProof(0, 8, List.of()).joins(Merkle.empty(), ROOT))
                .isFalse();
        assertThat(new ConsistencyProof(6, 8, List.of()).joins(Vectors.ROOTS.get(6), ROOT))
                .isFalse();
        assertThat(new ConsistencyProof(8, 8, List.of(LEAF)).joins(ROOT, ROOT)).isFalse();
    }

    private static List<List<Hash>> spoilt(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            var dropped = new ArrayList<>(path);
            dropped.remove(i);
            all.add(dropped);
            var added = new ArrayList<>(path);
            added.add(i, LEAF);
            all.add(added);
            for (int j = i + 1; j < path.size(); j++) {
                var swapped = new ArrayList<>(path);
                Collections.swap(swapped, i, j);
                all.add(swapped);
            }
        }
        var longer = new ArrayList<>(path);
        longer.add(LEAF);
        all.add(longer);
        return all;
    }
}
