package org.assay.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** The ledger for programs: whoever keeps one checkpoint can check everything that follows. Hashes are in hexadecimal. */
@RestController
@RequestMapping("/api/public/ledger")
@Tag(name = "Ledger", description = "The tamper-evident record: RFC 6962 tree, C2SP checkpoints, proofs")
class LedgerApi {

    private static final int MOST = 1_000;

    private final PublicLedger ledger;

    LedgerApi(PublicLedger ledger) {
        this.ledger = ledger;
    }

    /** @param note the signed text, as C2SP tlog-checkpoint says */
    record SignedState(long size, String root, Instant at, String note) {
        static SignedState of(Checkpoint checkpoint) {
            return new SignedState(
                    checkpoint.size(), checkpoint.root().hex(), checkpoint.at(), checkpoint.note());
        }
    }

    /** @param next as {@code before} it gives the next page; null on the last */
    record SignedStates(
            String origin,
            String verifierKey,
            List<SignedState> checkpoints,
            @Nullable Long next) {}

    /** @param data the very text that was hashed: leafHash = SHA-256(00, data in UTF-8); the other fields are its lines */
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

    record Entries(List<Entry> entries) {}

    /** @param checkpoint the signed text of this size; null when none was signed at it */
    record Inclusion(
            long index,
            long size,
            String leafHash,
            List<String> path,
            String root,
            @Nullable String checkpoint) {}

    record Consistency(long from, long to, List<String> path, String fromRoot, String toRoot) {}

    @Operation(summary = "The latest checkpoint as a C2SP signed note")
    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(ledger.expectLatest().note());
    }

    @Operation(summary = "All checkpoints, the newest first")
    @GetMapping("/checkpoints")
    SignedStates checkpoints(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") String size) {
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

    @Operation(summary = "The checkpoint of a size")
    @GetMapping("/checkpoints/{size}")
    SignedState checkpoint(@PathVariable String size) {
        return SignedState.of(ledger.expectCheckpoint(Asked.number("size", size)));
    }

    @Operation(summary = "The entries of a fact, a case or a leaf hash: by id, or by the public number of a case")
    @GetMapping("/entries")
    Entries entries(@RequestParam(required = false) @Nullable String of) {
        if (of == null || of.isBlank()) {
            throw Unanswerable.nonsense("ledger.refused.missing", "of");
        }
        return new Entries(ledger.find(of).stream().map(Entry::of).toList());
    }

    @Operation(summary = "An entry: what of it is public, which is all that was hashed")
    @GetMapping("/entries/{index}")
    Entry entry(@PathVariable String index) {
        return Entry.of(ledger.expect(Asked.number("index", index), null).leaf());
    }

    @Operation(summary = "That an entry stands in the tree of a size; by index or by leaf hash")
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

    @Operation(summary = "That the tree of a size begins with the tree of a smaller one")
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
