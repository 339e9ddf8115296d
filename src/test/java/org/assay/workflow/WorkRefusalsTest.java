package org.assay.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the work list and the processes refuse, each with its own reason, and nothing is half done. */
@ProcessTest
class WorkRefusalsTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    @Autowired
    Flow flow;

    @Autowired
    TransactionTemplate transaction;

    private Person officer;
    private Map<String, Object> call;

    @BeforeEach
    void anOfficerBegins() {
        mover.at(Time.BEGINNING);
        officer = cast.officer();
        call = new RoundScript(cast, mover, rounds)
                .call(mover.today(), List.of(RoundScript.place("logistics", "MATURE", 1)));
    }

    @Test
    void oneKeyIsForOneSubmissionOnly() {
        String key = UUID.randomUUID().toString();
        var first = callToDraft();
        var second = callToDraft();
        cast.as(officer, () -> inbox.submit(first.id(), call, key));

        refuses(() -> cast.as(officer, () -> inbox.submit(second.id(), call, key)), "workflow.refused.key-reused");
        assertThat(inbox.of(second.caseId())).extracting(WorkItem::step).containsExactly("draft-call");
        assertThat(cast.as(officer, () -> inbox.submit(first.id(), call, key)).outcome())
                .isEqualTo(cast.as(officer, () -> inbox.find(first.id()))
                        .orElseThrow()
                        .outcome());
    }

    @Test
    void onlyWhatIsInMyHandsIsMineToGiveBack() {
        var item = callToDraft();
        cast.as(officer, () -> inbox.take(item.id()));

        refuses(() -> cast.as(cast.secondOfficer(), () -> inbox.giveBack(item.id())), "workflow.refused.not-yours");
        cast.as(officer, () -> inbox.giveBack(item.id()));
        assertThat(inbox.of(item.caseId()).get(0).assignee()).isNull();
    }

    @Test
    void aMessageNobodyWaitsForIsRefused() {
        var item = callToDraft();

        refuses(
                () -> transaction.executeWithoutResult(status -> flow.tell("reviews-concluded", item.caseId())),
                "workflow.refused.not-waiting");
    }

    private WorkItem callToDraft() {
        return inbox.of(cast.as(officer, rounds::begin).id()).get(0);
    }

    private static void refuses(ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
