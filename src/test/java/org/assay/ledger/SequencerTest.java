package org.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assay.ledger.note.SignedNote;
import org.assay.ledger.note.TreeHead;
import org.assay.ledger.tree.Frontier;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How facts get their places: all of them, once, whatever happens at the same time. */
@ProcessTest
class SequencerTest {

    @Autowired
    Environment environment;

    private LedgerOfItsOwn ledger;

    @BeforeEach
    void begin() {
        ledger = new LedgerOfItsOwn(environment);
    }

    @AfterEach
    void end() {
        ledger.close();
    }

    @Test
    void factsGetTheirPlacesInTheOrderInWhichTheyHappened() {
        var facts = ledger.facts(3);

        assertThat(ledger.sequencer.run()).isEqualTo(3);
        assertThat(ledger.sequencer.run()).isZero();

        for (int i = 0; i < 3; i++) {
            var leaf = ledger.leaves.at(i).orElseThrow();
            assertThat(leaf.fact()).isEqualTo(facts.get(i));
            assertThat(leaf.hash()).isEqualTo(leaf.facts().hash());
            assertThat(leaf.facts().id()).isEqualTo(facts.get(i).toString());
        }
        assertThat(ledger.verification.run().findings()).isEmpty();
    }

    @Test
    void everyRunSignsTheRootOfAllLeaves() {
        ledger.facts(5);
        ledger.sequencer.run();
        ledger.facts(600);
        ledger.sequencer.run();

        var frontier = new Frontier((node, hash) -> {});
        for (int i = 0; i < 605; i++) {
            frontier.add(ledger.leaves.at(i).orElseThrow().hash());
        }
        var latest = ledger.checkpoints.latest().orElseThrow();
        assertThat(latest.size()).isEqualTo(605);
        assertThat(latest.root()).isEqualTo(frontier.root());
        var note = SignedNote.parse(latest.note());
        assertThat(TreeHead.parse(note.text())).isEqualTo(new TreeHead("assay.example/ledger", 605, latest.root()));
        assertThat(LedgerOfItsOwn.KEY.verifier().hasSigned(note)).isTrue();
        assertThat(ledger.checkpoints.before(Long.MAX_VALUE, 10))
                .extracting(Checkpoint::size)
                .containsExactly(605L, 5L);
        var growth = ledger.tree.consistency(5, 605);
        assertThat(growth.proof().joins(ledger.checkpoints.at(5).orElseThrow().root(), latest.root()))
                .isTrue();
    }

    /** A long transaction holds a fact that is older than others, and commits last. */
    @Test
    void aFactThatIsCommittedLateIsNotLost() {
        try (var slow = ledger.connect()) {
            slow.setAutoCommit(false);
            var late = ledger.facts(JdbcClient.create(slow), 1).get(0);
            ledger.facts(2);
            assertThat(ledger.sequencer.run()).isEqualTo(2);
            ledger.facts(2);
            assertThat(ledger.sequencer.run()).isEqualTo(2);
            assertThat(ledger.leaves.of(late)).isEmpty();

            commit(slow);
            assertThat(ledger.sequencer.run()).isEqualTo(1);
            assertThat(ledger.leaves.of(late).orElseThrow().index()).isEqualTo(4);
        }
        ledger.facts(1);
        assertThat(ledger.sequencer.run()).isEqualTo(1);
        assertThat(ledger.verification.run().isSound()).isTrue();
    }

    @Test
    void aTransactionThatIsUndoneLeavesNoTrace() {
        try (var undone = ledger.connect()) {
            undone.setAutoCommit(false);
            ledger.facts(JdbcClient.create(undone), 1);
            ledger.facts(1);
            ledger.sequencer.run();
        }
        ledger.facts(1);

        assertThat(ledger.sequencer.run()).isEqualTo(1);
        assertThat(ledger.verification.run()).isEqualTo(new Report(2, 2, 0, List.of(), 0));
    }

    @Test
    void onlyOneNodePlacesFactsAtATime() {
        ledger.facts(1);
        ledger.transaction.executeWithoutResult(status -> {
            ledger.sequencer.run();
            try (var second = new LedgerNode(ledger)) {
                assertThat(second.sequencer().run()).isZero();
            }
        });
        assertThat(ledger.leaves.at(0)).isPresent();
    }

    @Test
    void nodesThatRunTogetherPlaceEveryFactOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                work.add(() -> {
                    try (var writing = ledger.connect()) {
                        ledger.facts(JdbcClient.create(writing), 120);
                    }
                    return 0L;
                });
            }
            for (int i = 0; i < 2; i++) {
                work.add(() -> {
                    try (var node = new LedgerNode(ledger)) {
                        long placed = 0;
                        for (int run = 0; run < 40; run++) {
                            placed += node.sequencer().run();
                        }
                        return placed;
                    }
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        ledger.sequencer.run();

        var report = ledger.verification.run();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(360);
        assertThat(report.waiting()).isZero();
    }

    @Test
    void aBacklogIsPlacedInBatches() {
        ledger.manyFacts(10_500);

        assertThat(ledger.sequencer.run()).isEqualTo(10_500);

        assertThat(ledger.checkpoints.before(Long.MAX_VALUE, 10))
                .extracting(Checkpoint::size)
                .containsExactly(10_500L, 10_000L, 5_000L);
        assertThat(ledger.verification.run().isSound()).isTrue();
    }

    @Test
    void aProofCostsTheSameStatementsInASmallTreeAndInALargeOne() {
        ledger.facts(10);
        ledger.sequencer.run();
        var few = Statements.of(() -> ledger.everybodys.expect(7, null));
        ledger.manyFacts(10_000);
        ledger.sequencer.run();

        for (long index : new long[] {0, 7, 255, 256, 4_999, 5_000, 10_009}) {
            assertThat(Statements.of(() -> ledger.everybodys.expect(index, null)))
                    .hasSameSizeAs(few)
                    .hasSizeLessThanOrEqualTo(6);
        }
        assertThat(Statements.of(() -> ledger.everybodys.consistency(10, 10_010)))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aRestoredDatabaseThatCountsItsTransactionsAnewLosesNothing() {
        ledger.facts(2);
        ledger.sequencer.run();
        ledger.jdbc
                .sql("update ledger_sequence set horizon = '9000000000000000000'")
                .update();
        ledger.facts(2);

        assertThat(ledger.sequencer.run()).isEqualTo(2);
        assertThat(ledger.verification.run().isSound()).isTrue();
    }

    @Test
    void nothingIsPutOnTopOfATreeThatWasChanged() {
        ledger.facts(3);
        ledger.sequencer.run();
        ledger.falsify("update ledger_tile set hashes = sha256('x') || substring(hashes from 33)");
        ledger.facts(1);

        assertThatThrownBy(() -> ledger.sequencer.run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("verify-ledger");
        assertThat(ledger.checkpoints.latest().orElseThrow().size()).isEqualTo(3);
    }

    @Test
    void theRowsOfTheLedgerAreFinal() {
        ledger.facts(1);
        ledger.sequencer.run();
        for (String change : List.of(
                "update ledger_fact set kind = 'x'",
                "delete from ledger_fact",
                "truncate ledger_fact",
                "update ledger_leaf set data = 'x'",
                "delete from ledger_leaf",
                "truncate ledger_leaf",
                "update ledger_checkpoint set note = 'x'",
                "delete from ledger_checkpoint",
                "truncate ledger_checkpoint")) {
            assertThatThrownBy(() -> ledger.jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> ledger.checkpoints.add(new Checkpoint(
                        1, LeafData.hash("x"), ledger.checkpoints.latest().orElseThrow().at(), "")))
                .isInstanceOf(DataAccessException.class);
    }

    /** The text of a leaf as outsiders compute it. */
    @Test
    void theTextOfALeafIsWhatItIsSaidToBe() {
        var fact = new StoredFact(
                UUID.fromString("01935b6e-0000-7000-8000-000000000001"),
                java.time.Instant.parse("2019-05-06T01:00:00.25Z"),
                "dossier-submitted",
                UUID.fromString("01935b6d-0000-7000-8000-000000000002"),
                UUID.fromString("01935b6c-0000-7000-8000-000000000003"),
                UUID.fromString("5a6f9a3e-58a5-4a07-8d5a-0d4b8f0f6d11"),
                "{\"number\":\"TEO-2019-00-00001\"}");

        String text = LeafData.of(fact).text();

        assertThat(text).isEqualTo("""
                assay-fact-1
                id 01935b6e-0000-7000-8000-000000000001
                at 2019-05-06T01:00:00.250000Z
                kind dossier-submitted
                case 01935b6d-0000-7000-8000-000000000002
                actor 8c1078fcd56ac104e38495cbabcd8906e6c76a3b87d4eb75ef7cefd46fc46c7f
                content 10bfe4e7c3658587e0242fea2b8e6edf783e9966c4c035673382c28e349aa224""");
        assertThat(LeafData.parse(text).text()).isEqualTo(text);
        assertThat(text).doesNotContain("01935b6c", "TEO-2019", "5a6f9a3e");
    }

    private static void commit(org.springframework.jdbc.datasource.SingleConnectionDataSource source) {
        try {
            source.getConnection().commit();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
