package org.assay.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.assay.ledger.note.SignedNote;
import org.assay.ledger.note.SigningKey;
import org.assay.ledger.tree.Frontier;
import org.assay.ledger.tree.Hash;
import org.assay.ledger.tree.TileId;
import org.assay.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the whole ledger: each value against its leaf, each leaf against the tree, the tree against every signed state.
 * It reads row by row and sees one moment of the database, so that it may run while facts go on happening.
 */
@Component
public class Verification {

    private static final int ROWS = 2_000;
    private static final int TILES = 50;

    /** Facts without a place, and how far the sequencer says it is; restored elsewhere it begins anew, as {@link Sequencer} does. */
    private static final String UNPLACED = """
             from ledger_fact f, (select case when horizon > pg_snapshot_xmin(pg_current_snapshot()) then '0'::xid8
                                              else horizon end as horizon from ledger_sequence) s
            where not exists (select 1 from ledger_leaf l where l.fact = f.id) and f.written """;

    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;
    private final SigningKey key;
    private final ReentrantLock running = new ReentrantLock();

    Verification(JdbcClient jdbc, PlatformTransactionManager transactions, SigningKey key) {
        this.jdbc = jdbc;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.key = key;
    }

    /** @throws Refused when somebody verifies at this moment: it is much work, and the answer would be the same */
    public Report run() {
        return run(Optional.empty());
    }

    /** @param kept a checkpoint that somebody kept, to be found again in this ledger */
    public Report run(Optional<SignedNote> kept) {
        if (!running.tryLock()) {
            throw new Refused("ledger.refused.being-verified");
        }
        try {
            return Objects.requireNonNull(oneMoment.execute(status -> look(kept)));
        } finally {
            running.unlock();
        }
    }

    private Report look(Optional<SignedNote> kept) {
        var findings = new Findings();
        try (var rows = rows();
                var lowest = tiles("= 0");
                var higher = tiles("> 0");
                var signed = checkpoints()) {
            var tree = new StoredTiles(lowest.iterator(), higher.toList(), findings);
            var checkpoints = new CheckpointCheck(signed.iterator(), kept, key, findings);
            var walk = new Walk(tree, checkpoints, findings);
            rows.forEach(walk::see);
            walk.end(size());
            long signedStates = checkpoints.finish(walk.size());
            findings.settle();
            slippedIn(findings);
            return new Report(walk.size(), signedStates, waiting(), findings.list(), findings.count());
        }
    }

    /** The way along the leaves, from left to right. */
    private static final class Walk {
        private final StoredTiles tree;
        private final CheckpointCheck checkpoints;
        private final LeafCheck leaves;
        private final Findings findings;
        private final Frontier frontier;

        Walk(StoredTiles tree, CheckpointCheck checkpoints, Findings findings) {
            this.tree = tree;
            this.checkpoints = checkpoints;
            this.leaves = new LeafCheck(findings);
            this.findings = findings;
            this.frontier = new Frontier(tree::compare);
        }

        long size() {
            return frontier.size();
        }

        void see(LeafCheck.Row row) {
            bridge(row.leaf().index());
            var stored = tree.leaf(row.leaf().index());
            leaves.check(row, stored);
            add(stored.orElseGet(() -> LeafData.hash(row.leaf().data())));
        }

        /** @param size how many leaves there should be */
        void end(long size) {
            if (size != frontier.size()) {
                bridge(size);
                if (size < frontier.size()) {
                    findings.add("size", frontier.size(), size);
                }
            }
        }

        /** Leaves are missing: what the stored tree has in their place is taken, so that only they are reported. */
        private void bridge(long next) {
            if (frontier.size() < next) {
                findings.add("missing", frontier.size(), next - 1);
            }
            while (frontier.size() < next) {
                var stored = tree.leaf(frontier.size());
                if (stored.isEmpty()) {
                    return;
                }
                add(stored.get());
            }
        }

        private void add(Hash leaf) {
            frontier.add(leaf);
            if (checkpoints.asksFor(frontier.size())) {
                checkpoints.reached(frontier.size(), frontier.root());
            }
        }
    }

    private Stream<LeafCheck.Row> rows() {
        return jdbc
                .sql("select l.place, l.fact, l.data, l.hash, f.hash as content_hash, " + StoredFact.COLUMNS
                        + " from ledger_leaf l left join ledger_fact f on f.id = l.fact order by l.place")
                .withFetchSize(ROWS)
                .query((row, number) -> {
                    boolean gone = row.getObject("id") == null;
                    return new LeafCheck.Row(
                            Leaf.read(row, number),
                            gone ? null : StoredFact.read(row),
                            gone ? null : Hash.stored(row.getBytes("content_hash")));
                })
                .stream();
    }

    private Stream<StoredTiles.Tile> tiles(String level) {
        return jdbc
                .sql("select level, number, hashes from ledger_tile where level " + level + " order by level, number")
                .withFetchSize(TILES)
                .query((row, number) -> new StoredTiles.Tile(
                        new TileId(row.getInt("level"), row.getLong("number")), row.getBytes("hashes")))
                .stream();
    }

    private Stream<Checkpoint> checkpoints() {
        return jdbc
                .sql("select size, root, at, note from ledger_checkpoint order by size")
                .withFetchSize(ROWS)
                .query(Checkpoint::read)
                .stream();
    }

    private long size() {
        return jdbc.sql("select size from ledger_sequence").query(Long.class).single();
    }

    private long waiting() {
        return jdbc.sql("select count(*)" + UNPLACED + ">= s.horizon")
                .query(Long.class)
                .single();
    }

    /** What pretends to be older than everything that has its place was never seen by the sequencer, and never will be. */
    private void slippedIn(Findings findings) {
        try (var facts = jdbc
                .sql("select " + StoredFact.COLUMNS + UNPLACED + "< s.horizon order by f.id")
                .withFetchSize(ROWS)
                .query((row, number) -> StoredFact.read(row))
                .stream()) {
            facts.forEach(fact -> findings.add(
                    "unplaced", fact.id(), fact.kind(), LeafData.of(fact).at(), fact.caseId()));
        }
    }
}
