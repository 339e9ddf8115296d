package org.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assay.ledger.LedgerOfItsOwn;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A ledger of a million facts: how fast it grows, what a proof costs, how long its whole verification takes. */
@ProcessTest
class LedgerBenchmark {

    private static final int FACTS = 1_000_000;
    private static final int PROOFS = 2_000;

    @Autowired
    Environment environment;

    @Test
    void aMillionFacts() {
        try (var ledger = new LedgerOfItsOwn(environment)) {
            ledger.manyFacts(FACTS);
            ledger.jdbc.sql("analyze").update();

            double placing = seconds(() -> assertThat(ledger.sequencer.run()).isEqualTo(FACTS));
            System.out.printf("ledger: %,d facts placed in %.1f s: %,.0f appends a second%n", FACTS, placing, FACTS / placing);

            var random = new Random(1);
            int most = 0;
            double proving = 0;
            for (int i = 0; i < PROOFS; i++) {
                long index = random.nextInt(FACTS);
                var statements = new int[1];
                proving += seconds(() -> statements[0] = Statements.of(() -> {
                            var proven = ledger.everybodys.expect(index, null);
                            assertThat(proven.inclusion()
                                            .proof()
                                            .leads(
                                                    proven.leaf().hash(),
                                                    proven.inclusion().root()))
                                    .isTrue();
                        })
                        .size());
                most = Math.max(most, statements[0]);
            }
            System.out.printf(
                    "ledger: a proof for any of %,d entries: at most %d statements, %.2f ms each (%,d tried)%n",
                    FACTS, most, proving * 1000 / PROOFS, PROOFS);
            assertThat(most).isLessThanOrEqualTo(6);

            double verifying =
                    seconds(() -> assertThat(ledger.verification.run().isSound()).isTrue());
            System.out.printf("ledger: %,d facts verified in %.1f s%n", FACTS, verifying);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
