package org.assay.ledger.tree;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The published example tree of eight leaves, and a second way to compute roots: straight down from the definition. */
final class Vectors {

    static final List<byte[]> INPUTS = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    static final List<Hash> LEAVES = INPUTS.stream().map(Merkle::leaf).toList();

    /** Roots of the first n leaves, from n = 0. */
    static final List<Hash> ROOTS = hashes(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private Vectors() {}

    static List<Hash> hashes(String... hex) {
        return Stream.of(hex).map(Hash::ofHex).toList();
    }

    /** MTH of RFC 6962, word by word. */
    static Hash naiveRoot(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return Merkle.node(naiveRoot(leaves.subList(0, k)), naiveRoot(leaves.subList(k, leaves.size())));
    }

    static Function<Node, Hash> nodesOf(List<Hash> leaves) {
        return node -> naiveRoot(leaves.subList((int) node.from(), (int) node.to()));
    }

    static InclusionProof inclusion(long index, long size, List<Hash> leaves) {
        return new InclusionProof(
                index,
                size,
                Span.inclusion(index, size).stream()
                        .map(span -> span.hash(nodesOf(leaves)))
                        .toList());
    }

    static ConsistencyProof consistency(long first, long second, List<Hash> leaves) {
        return new ConsistencyProof(
                first,
                second,
                Span.consistency(first, second).stream()
                        .map(span -> span.hash(nodesOf(leaves)))
                        .toList());
    }
}
