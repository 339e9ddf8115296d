package org.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assay.dossiers.DossierScript;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Sections;
import org.assay.forms.Forms;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.organizations.Organizations;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;

/** What its facts add to a real transaction: an officer accepts a dossier, with and without the ledger listening. */
@ProcessTest
class FactBenchmark {

    private static final double MOST = 1.15;
    private static final int PAIRS = 60;
    private static final int WARM_UP = 20;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Organizations organizations;

    @Autowired
    Sections sections;

    @Autowired
    Forms forms;

    @Autowired
    Inbox inbox;

    @Autowired
    Ledger ledger;

    @Autowired
    ApplicationEventMulticaster events;

    @Test
    void aTransactionWithItsFactsAndWithout() {
        mover.at(Time.BEGINNING);
        var script = new DossierScript(cast, organizations, dossiers, sections, forms);
        var round = new RoundScript(cast, mover, rounds).open();
        List<DossierScript.Played> waiting = new ArrayList<>();
        for (int i = 0; i < WARM_UP + 2 * PAIRS; i++) {
            waiting.add(script.submitted(round));
        }
        var hearing = new Switch(silence());
        events.addApplicationListener(hearing);
        waiting.subList(0, WARM_UP).forEach(this::accept);

        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        try {
            for (int pair = 0; pair < PAIRS; pair++) {
                hearing.on = true;
                with.add(accept(waiting.get(WARM_UP + 2 * pair)));
                hearing.on = false;
                without.add(accept(waiting.get(WARM_UP + 2 * pair + 1)));
            }
        } finally {
            events.removeApplicationListener(hearing);
            events.addApplicationListener(hearing.ledger);
        }

        assertThat(ledger.of(waiting.get(WARM_UP).caseId()))
                .extracting(RecordedFact::kind)
                .contains("dossier-accepted");
        assertThat(ledger.of(waiting.get(WARM_UP + 1).caseId()))
                .extracting(RecordedFact::kind)
                .doesNotContain("dossier-accepted");
        double ratio = quick(with) / quick(without);
        System.out.printf(
                "ledger: accepting a dossier takes %.2f ms with its facts, %.2f ms without: %.2f times (lower quartiles of %d each, in turn)%n",
                quick(with), quick(without), ratio, PAIRS);
        assertThat(ratio).isLessThanOrEqualTo(MOST);
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

    /** Milliseconds. */
    private double accept(DossierScript.Played played) {
        var item = cast.item(played.caseId(), "check-dossier");
        return cast.as(cast.officer(), () -> {
            long start = System.nanoTime();
            inbox.submit(item.id(), Map.<String, Object>of("verdict", "accepted"), null);
            return (System.nanoTime() - start) / 1e6;
        });
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
