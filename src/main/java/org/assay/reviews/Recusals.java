package org.assay.reviews;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.workflow.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A conflict found after a seat was taken (P4): the expert’s sheet counts no more, and the reserve takes the seat. */
@Component
@Transactional
public class Recusals {
    /** What an expert or an officer may declare; the codes are those of the form accept-seat. */
    public enum Ground {
        EMPLOYED,
        DIRECTOR,
        CONTROLLER,
        RELATIVE,
        SAME_EMPLOYER,
        CONSULTANCY,
        AUTHOR,
        TEACHER,
        DISPUTE,
        OTHER
    }

    /** The steps a member does alone: whoever leaves is no longer asked. */
    private static final Set<String> OWN_STEPS = Set.of("score-dossier", "revise-score");

    /** The steps that end for everybody when the panel is no longer the one whose report they are about. */
    private static final Set<String> REPORT_STEPS = Set.of("conclude-panel", "sign-report");

    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 1000;

    private final PanelRepository panels;
    private final Flow flow;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recusals(
            PanelRepository panels,
            Flow flow,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.panels = panels;
        this.flow = flow;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** Whose conflict the person who asks may declare. */
    public record Concerned(String number, String member, boolean own) {}

    /** @param member the hidden code; null for the person who asks @throws NotYours when it is neither theirs nor an officer’s to declare */
    @Transactional(readOnly = true)
    public Concerned concerned(UUID caseId, @Nullable String member) {
        Panel panel = panels.findById(caseId).orElseThrow(NotYours::new);
        PanelMember found = member(panel, member);
        return new Concerned(
                panel.subject().number(),
                found.code(),
                found.personId().equals(currentPerson.expect().personId()));
    }

    /**
     * Takes the member off the panel. A report that was written or being signed falls with the seat.
     *
     * @param reason what was found, 20 to 1000 characters
     * @throws Refused when the panel has concluded, or ground or reason is missing
     */
    public void declare(UUID caseId, @Nullable String member, List<String> grounds, String reason) {
        Panel panel = panels.findByIdForUpdate(caseId).orElseThrow(NotYours::new);
        PanelMember leaving = member(panel, member);
        refuseUnless(panel.status() != PanelStatus.CONCLUDED, "reviews.refused.concluded");
        refuseUnless(!grounds.isEmpty() && grounds.stream().allMatch(Recusals::isGround), "reviews.refused.no-ground");
        String said = reason.strip();
        refuseUnless(
                said.length() >= SHORTEST_REASON && said.length() <= LONGEST_REASON, "reviews.refused.recusal-reason");
        leaving.leave(PanelMember.Status.RECUSED, grounds, said, clock.instant());
        boolean reported = panel.status() == PanelStatus.CONCLUDING || panel.status() == PanelStatus.SIGNING;
        if (reported) {
            panel.reopen();
        }
        panels.flush();
        events.publishEvent(
                new MemberLeft(caseId, leaving.code(), leaving.status().name(), grounds, said));
        flow.drop(
                caseId,
                item -> reported
                        ? REPORT_STEPS.contains(item.step())
                        : OWN_STEPS.contains(item.step()) && item.candidate().equals("person:" + leaving.personId()),
                "vacant");
    }

    private PanelMember member(Panel panel, @Nullable String code) {
        Actor actor = currentPerson.expect();
        return panel.seating().seated().stream()
                .filter(member -> code == null
                        ? member.personId().equals(actor.personId())
                        : member.code().equals(code)
                                && (actor.is(Role.CASE_OFFICER)
                                        || member.personId().equals(actor.personId())))
                .findFirst()
                .orElseThrow(NotYours::new);
    }

    private static boolean isGround(String code) {
        return Arrays.stream(Ground.values()).anyMatch(ground -> ground.name().equals(code));
    }

    private static void refuseUnless(boolean holds, String key) {
        if (!holds) {
            throw new Refused(key);
        }
    }
}
