package org.assay.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.ledger.note.SigningKey;
import org.assay.ledger.note.TreeHead;
import org.assay.ledger.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each new fact its place in the tree and signs what came of it, outside the transactions in which facts happen. One
 * node at a time does it; what is not committed yet is taken up later, whatever number or time it bears.
 */
@Component
public class Sequencer {

    private static final int BATCH = 5_000;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Leaves leaves;
    private final TileTable tiles;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Clock clock;

    Sequencer(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Leaves leaves,
            TileTable tiles,
            Checkpoints checkpoints,
            SigningKey key,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.leaves = leaves;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    /**
     * How far the sequencer is.
     *
     * @param horizon facts of transactions before it all have their place
     * @param settled transactions before it have all ended by now
     */
    private record State(long size, String horizon, String settled) {}

    /** Some facts got their places. @param last the last one of them */
    private record Step(int placed, UUID last, String settled) {}

    /**
     * Places every fact that can be seen and has no place yet; nothing when another node is at it.
     *
     * @return how many facts were placed
     * @throws IllegalStateException when the stored tree is not the one that was signed: nothing is put on top of it
     */
    public long run() {
        long placed = 0;
        UUID after = BEGINNING;
        String settled = "";
        while (true) {
            UUID from = after;
            String since = settled;
            var step = Optional.ofNullable(transaction.execute(status -> step(from, since)))
                    .flatMap(done -> done)
                    .orElse(null);
            if (step == null) {
                return placed;
            }
            placed += step.placed();
            if (step.placed() < BATCH) {
                return placed;
            }
            after = step.last();
            settled = step.settled();
        }
    }

    /** @param settled what was settled when this run began; empty at its first step */
    private Optional<Step> step(UUID after, String settled) {
        if (!isOurTurn()) {
            return Optional.empty();
        }
        var state = state();
        String reached = settled.isEmpty() ? state.settled() : settled;
        var facts = pending(state.horizon(), after);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        place(facts, state.size());
        boolean finished = facts.size() < BATCH;
        jdbc.sql("update ledger_sequence set size = ?, horizon = cast(? as xid8)")
                .params(state.size() + facts.size(), finished ? reached : state.horizon())
                .update();
        return Optional.of(new Step(facts.size(), facts.get(facts.size() - 1).id(), reached));
    }

    private void place(List<StoredFact> facts, long size) {
        var tree = new GrowingTree(size, tiles.with(GrowingTree.edge(size)));
        if (size > 0) {
            requireSigned(size, tree.root());
        }
        List<Leaf> placed = new ArrayList<>(facts.size());
        for (var fact : facts) {
            String data = LeafData.of(fact).text();
            Hash hash = LeafData.hash(data);
            placed.add(new Leaf(tree.size(), fact.id(), data, hash));
            tree.add(hash);
        }
        leaves.add(placed);
        tiles.save(tree.changed());
        var head = new TreeHead(key.verifier().name(), tree.size(), tree.root());
        checkpoints.add(new Checkpoint(head.size(), head.root(), clock.instant(), key.sign(head.text())));
    }

    private void requireSigned(long size, Hash root) {
        boolean signed = checkpoints.at(size).map(Checkpoint::root).filter(root::equals).isPresent();
        if (!signed) {
            throw new IllegalStateException("The stored tree of " + size
                    + " facts is not the one whose root was signed; run verify-ledger. Nothing is added to it.");
        }
    }

    /** Until the end of the transaction no other node places facts of the same ledger. */
    private boolean isOurTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('assay ledger ' || current_schema()))")
                .query(Boolean.class)
                .single();
    }

    /** A database that was restored elsewhere counts its transactions anew: then all facts are looked at once. */
    private State state() {
        return jdbc.sql("""
                select size, settled::text, (case when horizon > settled then '0'::xid8 else horizon end)::text as horizon
                from ledger_sequence, pg_snapshot_xmin(pg_current_snapshot()) settled""")
                .query((row, number) ->
                        new State(row.getLong("size"), row.getString("horizon"), row.getString("settled")))
                .single();
    }

    private List<StoredFact> pending(String horizon, UUID after) {
        return jdbc.sql("select " + StoredFact.COLUMNS + """
                         from ledger_fact f
                        where f.written >= cast(? as xid8) and f.id > ?
                          and not exists (select 1 from ledger_leaf l where l.fact = f.id)
                        order by f.id limit ?""")
                .params(horizon, after, BATCH)
                .query((row, number) -> StoredFact.read(row))
                .list();
    }
}
