package org.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.dossiers.Road;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.workflow.Inbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What its facts add to a real transaction: an officer accepts a dossier, with and without the ledger listening. Each time
 * everything is written and then undone, so that it is always the same work.
 */
@ProcessTest
class FactBenchmark {

    private static final double MOST = 1.15;
    private static final int PAIRS = 400;
    private static final int WARM_UP = 100;

    @Autowired
    Cast cast;

    @Autowired
    Road road;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventMulticaster events;

    private UUID caseId;
    private UUID item;
    private List<String> facts = List.of();

    @Test
    void aTransactionWithItsFactsAndWithout() {
        caseId = road.dossiers().submitted(road.open()).caseId();
        item = cast.item(caseId, "check-dossier").id();

        var hearing = new Switch(silence());
        events.addApplicationListener(hearing);
        try {
            compare(hearing);
        } finally {
            events.removeApplicationListener(hearing);
            events.addApplicationListener(hearing.ledger);
        }
    }

    private void compare(Switch hearing) {
        hearing.on = true;
        int statements = Statements.of(this::accept).size();
        assertThat(facts).contains("dossier-accepted");
        hearing.on = false;
        int fewer = Statements.of(this::accept).size();
        assertThat(facts).doesNotContain("dossier-accepted");

        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int pair = -WARM_UP; pair < PAIRS; pair++) {
            boolean first = pair % 2 == 0;
            for (boolean on : new boolean[] {first, !first}) {
                hearing.on = on;
                double milliseconds = accept();
                if (pair >= 0) {
                    (on ? with : without).add(milliseconds);
                }
            }
        }
        double ratio = quick(with) / quick(without);
        System.out.printf(
                "ledger: accepting a dossier takes %.2f ms with its facts, %.2f ms without: %.2f times "
                        + "(lower quartiles of %d each, in turn; %d and %d statements)%n",
                quick(with), quick(without), ratio, PAIRS, statements, fewer);
        assertThat(ratio).isLessThanOrEqualTo(MOST);
    }

    /** All of the transaction but its end. @return milliseconds */
    private double accept() {
        return cast.as(
                cast.officer(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    long start = System.nanoTime();
                    inbox.submit(item, Map.<String, Object>of("verdict", "accepted"), null);
                    entities.flush();
                    double milliseconds = (System.nanoTime() - start) / 1e6;
                    facts = ledger.of(caseId).stream().map(RecordedFact::kind).toList();
                    return milliseconds;
                }));
    }

    /** The ledger hears of facts, or does not, from one transaction to the next. */
    private static final class Switch implements GenericApplicationListener {
        private final GenericApplicationListener ledger;
        private boolean on = true;

        Switch(GenericApplicationListener ledger) {
            this.ledger = ledger;
        }

        @Override
        public boolean supportsEventType(ResolvableType type) {
            return ledger.supportsEventType(type);
        }

        @Override
        public int getOrder() {
            return ledger.getOrder();
        }

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (on) {
                ledger.onApplicationEvent(event);
            }
        }
    }

    /** The ledger no longer hears of facts. @return how it did */
    private GenericApplicationListener silence() {
        List<GenericApplicationListener> removed = new ArrayList<>();
        events.removeApplicationListeners(listener -> {
            boolean isLedger = listener instanceof ApplicationListenerMethodAdapter method
                    && method.getListenerId().contains("ledger.Ledger.record");
            if (isLedger) {
                removed.add((GenericApplicationListener) listener);
            }
            return isLedger;
        });
        assertThat(removed).hasSize(1);
        return removed.get(0);
    }

    /** What a quarter of them stayed below: other work of the machine only ever makes a transaction longer. */
    private static double quick(List<Double> values) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 4);
    }
}
