package org.assay.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.assay.ledger.Checkpoint;
import org.assay.ledger.Leaf;
import org.assay.ledger.LeafData;
import org.assay.ledger.PublicLedger;
import org.assay.ledger.tree.Hash;
import org.assay.shared.Unanswerable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tamper-evident record for programs, an RFC 6962 tree with C2SP checkpoints: whoever keeps one checkpoint can check
 * everything that follows. Hashes are in hexadecimal.
 */
@RestController
@RequestMapping("/api/public/ledger")
class LedgerApi {

    private static final int MOST = 1_000;

    private final PublicLedger ledger;

    LedgerApi(PublicLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * A checkpoint: what the ledger was at a size, signed.
     *
     * @param size how many entries the tree has
     * @param note the signed text, as C2SP tlog-checkpoint says
     */
    @Schema(name = "Checkpoint")
    record SignedState(long size, String root, Instant at, String note) {
        static SignedState of(Checkpoint checkpoint) {
            return new SignedState(checkpoint.size(), checkpoint.root().hex(), checkpoint.at(), checkpoint.note());
        }
    }

    /**
     * Checkpoints, and the key whose signatures they bear.
     *
     * @param origin name of the ledger, the first line of each note
     * @param verifierKey as C2SP signed-note writes it
     * @param next as {@code before} it gives the next page; null on the last
     */
    @Schema(name = "CheckpointPage")
    record SignedStates(
            String origin,
            String verifierKey,
            List<SignedState> checkpoints,
            @Nullable Long next) {}

    /**
     * An entry: what of a fact is public.
     *
     * @param data the very text that was hashed: leafHash = SHA-256(00, data in UTF-8); the other fields are its lines
     */
    @Schema(name = "LedgerEntry")
    record Entry(
            long index,
            String leafHash,
            String data,
            String id,
            String at,
            String kind,
            String caseId,
            String actor,
            String content) {
        static Entry of(Leaf leaf) {
            LeafData lines = leaf.facts();
            return new Entry(
                    leaf.index(),
                    leaf.hash().hex(),
                    leaf.data(),
                    lines.id(),
                    lines.at(),
                    lines.kind(),
                    lines.caseId(),
                    lines.actor(),
                    lines.content());
        }
    }

    /** Entries, the oldest first. */
    @Schema(name = "LedgerEntries")
    record Entries(List<Entry> entries) {}

    /**
     * The proof that an entry stands in a tree.
     *
     * @param size of the tree
     * @param path the hashes beside the way from the leaf to the root, from below
     * @param checkpoint the signed text of this size; null when none was signed at it
     */
    @Schema(name = "InclusionProof")
    record Inclusion(
            long index,
            long size,
            String leafHash,
            List<String> path,
            String root,
            @Nullable String checkpoint) {}

    /**
     * The proof that a tree begins with a smaller one.
     *
     * @param from size of the smaller tree
     * @param to size of the larger tree
     * @param path the hashes both roots are computed from, as RFC 6962 orders them
     */
    @Schema(name = "ConsistencyProof")
    record Consistency(long from, long to, List<String> path, String fromRoot, String toRoot) {}

    /** Gives the latest checkpoint as a C2SP signed note. */
    @GetMapping("/checkpoint")
    ResponseEntity<String> latest() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(ledger.expectLatest().note());
    }

    /**
     * Lists the checkpoints, the newest first.
     *
     * @param before only those of smaller trees: the next of the page before
     * @param size how many at most, 1 to 1000
     */
    @GetMapping("/checkpoints")
    SignedStates checkpoints(
            @RequestParam(required = false) @Nullable String before, @RequestParam(defaultValue = "50") String size) {
        Long below = Asked.optionalNumber("before", before);
        int most = (int) Math.max(1, Math.min(MOST, Asked.number("size", size)));
        var found = ledger.checkpoints(below == null ? Long.MAX_VALUE : below, most);
        Long next = found.size() < most ? null : (Long) found.get(most - 1).size();
        return new SignedStates(
                ledger.origin(),
                ledger.verifierKey(),
                found.stream().map(SignedState::of).toList(),
                next);
    }

    /**
     * Shows the checkpoint of a size.
     *
     * @param size how many entries the tree had when it was signed
     */
    @GetMapping("/checkpoints/{size}")
    SignedState checkpoint(@PathVariable String size) {
        return SignedState.of(ledger.expectCheckpoint(Asked.number("size", size)));
    }

    /**
     * Finds the entries of a fact or a case, or the one with a leaf hash.
     *
     * @param of id of the fact or case, public number of the case, or the leaf hash
     */
    @GetMapping("/entries")
    Entries entries(@RequestParam(required = false) @Nullable String of) {
        if (of == null || of.isBlank()) {
            throw Unanswerable.nonsense("ledger.refused.missing", "of");
        }
        return new Entries(ledger.find(of).stream().map(Entry::of).toList());
    }

    /**
     * Shows an entry: what of it is public, which is all that was hashed.
     *
     * @param index place of the entry, counted from 0
     */
    @GetMapping("/entries/{index}")
    Entry entry(@PathVariable String index) {
        return Entry.of(ledger.expect(Asked.number("index", index), null).leaf());
    }

    /**
     * Proves that an entry stands in the tree of a size; the entry is named by its place or by its leaf hash.
     *
     * @param index place of the entry, counted from 0
     * @param leaf leaf hash of the entry
     * @param size of the tree; that of the latest checkpoint when missing
     */
    @GetMapping("/proofs/inclusion")
    Inclusion inclusion(
            @RequestParam(required = false) @Nullable String index,
            @RequestParam(required = false) @Nullable String leaf,
            @RequestParam(required = false) @Nullable String size) {
        if ((index == null) == (leaf == null)) {
            throw Unanswerable.nonsense("ledger.refused.index-or-leaf");
        }
        Long wanted = Asked.optionalNumber("size", size);
        var proven = leaf == null
                ? ledger.expect(Asked.number("index", index), wanted)
                : ledger.expect(Asked.hash(leaf), wanted);
        var proof = proven.inclusion().proof();
        return new Inclusion(
                proof.index(),
                proof.size(),
                proven.leaf().hash().hex(),
                proof.path().stream().map(Hash::hex).toList(),
                proven.inclusion().root().hex(),
                proven.signed() == null ? null : proven.signed().note());
    }

    /**
     * Proves that the tree of a size begins with the tree of a smaller one.
     *
     * @param from size of the smaller tree
     * @param to size of the larger tree
     */
    @GetMapping("/proofs/consistency")
    Consistency consistency(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var found = ledger.consistency(Asked.number("from", from), Asked.number("to", to));
        var proof = found.proof();
        return new Consistency(
                proof.first(),
                proof.second(),
                proof.path().stream().map(Hash::hex).toList(),
                found.firstRoot().hex(),
                found.secondRoot().hex());
    }
}
