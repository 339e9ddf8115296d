package org.assay.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.ledger.note.SigningKey;
import org.assay.ledger.tree.Hash;
import org.assay.shared.Unanswerable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What anyone may ask the ledger: its signed states, its entries, and the proofs between them. At most six statements a question. */
@Component
@Transactional(readOnly = true)
public class PublicLedger {

    /** Entries of one case that are shown together. */
    public static final int MOST = 500;

    private final Leaves leaves;
    private final Checkpoints checkpoints;
    private final Tree tree;
    private final SigningKey key;
    private final List<PublicCases> cases;

    PublicLedger(Leaves leaves, Checkpoints checkpoints, Tree tree, SigningKey key, List<PublicCases> cases) {
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.key = key;
        this.cases = cases;
    }

    /** An entry with its proof in the tree of a size. @param signed the checkpoint of that size; null when none was signed */
    public record Proven(Leaf leaf, Tree.Inclusion inclusion, @Nullable Checkpoint signed) {}

    /** The name under which the ledger signs. */
    public String origin() {
        return key.verifier().name();
    }

    /** The public half of its key, as other people's tools read it. */
    public String verifierKey() {
        return key.verifier().toString();
    }

    public Optional<Checkpoint> latest() {
        return checkpoints.latest();
    }

    /** @throws Unanswerable before the first fact has its place */
    public Checkpoint expectLatest() {
        return checkpoints.latest().orElseThrow(() -> Unanswerable.notThere("ledger.refused.empty"));
    }

    public Checkpoint expectCheckpoint(long size) {
        return checkpoints
                .at(size)
                .orElseThrow(() -> Unanswerable.notThere("ledger.refused.no-checkpoint", String.valueOf(size)));
    }

    public List<Checkpoint> checkpoints(long before, int most) {
        return checkpoints.before(before, most);
    }

    /** The entry at a place with its proof. @param size of the tree to prove it in; null for the latest */
    public Proven expect(long index, @Nullable Long size) {
        var latest = expectLatest();
        if (index >= latest.size()) {
            throw Unanswerable.notThere(
                    "ledger.refused.no-entry", String.valueOf(index), String.valueOf(latest.size() - 1));
        }
        return proven(expectLeaf(leaves.at(index)), latest, size);
    }

    /** The entry with a leaf hash with its proof. */
    public Proven expect(Hash leaf, @Nullable Long size) {
        return proven(expectLeaf(leaves.withHash(leaf)), expectLatest(), size);
    }

    private Proven proven(Leaf leaf, Checkpoint latest, @Nullable Long wanted) {
        long size = wanted == null ? latest.size() : within(wanted, latest);
        if (leaf.index() >= size) {
            throw Unanswerable.nonsense(
                    "ledger.refused.index-beyond-size", String.valueOf(leaf.index()), String.valueOf(size));
        }
        var signed = size == latest.size() ? Optional.of(latest) : checkpoints.at(size);
        return new Proven(leaf, tree.inclusion(leaf.index(), size), signed.orElse(null));
    }

    /** That the tree of one size begins with the tree of another. */
    public Tree.Consistency consistency(long first, long second) {
        if (first < 1) {
            throw Unanswerable.nonsense("ledger.refused.from-nothing");
        }
        if (first > second) {
            throw Unanswerable.nonsense(
                    "ledger.refused.backwards", String.valueOf(first), String.valueOf(second));
        }
        return tree.consistency(first, within(second, expectLatest()));
    }

    private static long within(long size, Checkpoint latest) {
        if (size > latest.size()) {
            throw Unanswerable.notThere(
                    "ledger.refused.size-beyond-tree", String.valueOf(size), String.valueOf(latest.size()));
        }
        return size;
    }

    private static Leaf expectLeaf(Optional<Leaf> leaf) {
        return leaf.orElseThrow(() -> Unanswerable.notThere("ledger.refused.no-such-entry"));
    }

    /** What stands on the record under an id of a fact or a case, a number of a case, or a leaf hash; the oldest first. */
    public List<Leaf> find(String wanted) {
        String text = wanted.strip();
        if (text.matches("[0-9a-fA-F]{64}")) {
            return leaves.withHash(Hash.ofHex(text)).stream().toList();
        }
        if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            UUID id = UUID.fromString(text);
            return leaves.of(id).map(List::of).orElseGet(() -> leaves.ofCase(id, MOST));
        }
        return cases.stream()
                .flatMap(each -> each.withNumber(text).stream())
                .findFirst()
                .map(id -> leaves.ofCase(id, MOST))
                .orElse(List.of());
    }
}
