package org.assay.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.announcements.Announcements;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.workflow.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Amends a published call: its period may be prolonged before it ends, and the amendment is published (P1, step 5). */
@Component
@Transactional
public class CallAmendments {

    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 1_000;

    private final RoundRepository rounds;
    private final CallRules rules;
    private final RoundPapers papers;
    private final Announcements announcements;
    private final Flow flow;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallAmendments(
            RoundRepository rounds,
            CallRules rules,
            RoundPapers papers,
            Announcements announcements,
            Flow flow,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.rules = rules;
        this.papers = papers;
        this.announcements = announcements;
        this.flow = flow;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the period of this call may still be prolonged by the one who asks. */
    @Transactional(readOnly = true)
    public boolean mayProlong(Round round) {
        return isApprover() && round.isProlongableAt(clock.instant());
    }

    /**
     * @param closesOn null while no day has been named
     * @param reason 20 to 1,000 characters; published
     * @throws NotYours for anybody but an approver
     * @throws Refused when the period is over or not published yet, the day is not later than the last one, or the reason too short
     */
    public void prolong(UUID id, @Nullable LocalDate closesOn, String reason) {
        var round = rounds.findByIdForUpdate(id).filter(found -> isApprover()).orElseThrow(NotYours::new);
        String why = reason.strip();
        if (closesOn == null) {
            throw new Refused("rounds.refused.no-day");
        }
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refused("rounds.refused.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        var before = round.closesOn();
        rules.checkProlongation(round, closesOn, clock.instant());
        round.prolong(closesOn);
        rounds.saveAndFlush(round);
        flow.reschedule("closing-day", id);
        announcements.publish(papers.prolongation(round, before, why));
        events.publishEvent(new CallProlonged(id, before, closesOn, why));
    }

    private boolean isApprover() {
        return currentPerson.find().filter(actor -> actor.is(Role.APPROVER)).isPresent();
    }
}
