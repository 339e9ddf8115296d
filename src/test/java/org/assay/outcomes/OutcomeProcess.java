package org.assay.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.outcomes.OutcomeScript.Played;
import org.assay.registers.Registers;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.Whereabouts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the processes after a visit have in common: the day they begin on, and where a case stands. */
abstract class OutcomeProcess {

    static final LocalDate DAY = LocalDate.of(2019, 5, 20);

    @Autowired
    Outcomes outcomes;

    @Autowired
    Registers registers;

    @Autowired
    Documents documents;

    @Autowired
    Notifications notifications;

    @Autowired
    Ledger ledger;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OutcomeScript script;

    @BeforeEach
    void begin() {
        mover.at(DAY);
    }

    List<String> steps(UUID id) {
        return cases.whereabouts(id).stream().map(Whereabouts::step).toList();
    }

    /** Every element of every process of the case that was left: ends, timers, steps. */
    List<String> reached(UUID id) {
        return cases.diagrams(id).stream()
                .flatMap(diagram -> diagram.past().stream())
                .toList();
    }

    List<String> kinds(UUID id) {
        return ledger.of(id).stream().map(RecordedFact::kind).toList();
    }

    List<String> templates(UUID id) {
        return notifications.of(id).stream().map(NotificationRow::template).toList();
    }

    String rectification(Played played) {
        return jdbc.sql("select rectification from outcome_result where id = ?")
                .param(played.id())
                .query(String.class)
                .single();
    }

    static void refused(String key, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
