package org.assay.visits;

import java.util.Locale;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.Registers;
import org.assay.shared.Refused;
import org.assay.workflow.Flow;
import org.assay.workflow.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts others in the place of inspectors: named by an officer, or because a conflict was found when the visit was under way. */
@Component
@Transactional
public class Replacements {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 1000;

    private final VisitRepository visits;
    private final Registers registers;
    private final Teams teams;
    private final Notices notices;
    private final Flow flow;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;

    Replacements(
            VisitRepository visits,
            Registers registers,
            Teams teams,
            Notices notices,
            Flow flow,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.registers = registers;
        this.teams = teams;
        this.notices = notices;
        this.flow = flow;
        this.currentPerson = currentPerson;
        this.events = events;
    }

    /** Asks the inspector an officer names to take the first vacant seat. */
    void name(Visit visit, String label, String reason) {
        RegisteredInspector named = inspector(label);
        refuseWhoWasThere(visit, named);
        teams.name(visit, named, reason);
    }

    /** A look-back is made by others than the visit it follows (domain 3.7.3), whoever names them. */
    private void refuseWhoWasThere(Visit visit, RegisteredInspector named) {
        UUID followed = visit.follows();
        boolean wasThere = followed != null
                && visits.findWithMembers(followed).stream()
                        .flatMap(before -> before.team().inspectors().stream())
                        .anyMatch(before -> before.id().equals(named.id()));
        if (wasThere) {
            throw new Refused("visits.refused.was-there", named.label());
        }
    }

    /** @throws Refused when the register has no such active inspector */
    RegisteredInspector inspector(String label) {
        String wanted = label.strip().toUpperCase(Locale.ROOT);
        return registers.inspectors().stream()
                .filter(each -> each.label().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused("visits.refused.no-such-inspector", label.strip()));
    }

    /**
     * A conflict was found late: the inspector leaves, and what the team did so far is void.
     *
     * @param label of the inspector; the person's own, unless an officer says it
     * @throws NotYours when it is neither one's own seat nor one's office
     * @throws Refused when the visit is recorded, or no reason of 4 to 1,000 characters is given
     */
    public void standAside(UUID visitId, String label, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refused("visits.refused.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        Visit visit = visits.findByIdForUpdate(visitId).orElseThrow(NotYours::new);
        Actor actor = currentPerson.expect();
        VisitMember leaving = visit.team().now().stream()
                .filter(member -> member.label().equals(label))
                .filter(member -> actor.personId().equals(member.personId()) || Viewer.isOffice(visit, actor))
                .findFirst()
                .orElseThrow(NotYours::new);
        if (visit.status() == VisitStatus.RECORDED) {
            throw new Refused("visits.refused.recorded");
        }
        teams.leave(visit, leaving, VisitMember.Status.LATE_CONFLICT, why);
        if (visit.status() == VisitStatus.DECLARING) {
            flow.drop(visitId, item -> isAsked(item, leaving), "conflict");
        } else {
            repeat(visit, leaving);
        }
    }

    private void repeat(Visit visit, VisitMember leaving) {
        boolean told = visit.plannedOn() != null;
        int voided = visit.attempt();
        visit.repeat();
        if (told) {
            notices.takeBack(visit);
        }
        events.publishEvent(new VisitFact.VisitVoided(visit.id(), voided, leaving.label()));
        visits.flush();
        flow.tell("conflict-found", visit.id());
    }

    private static boolean isAsked(WorkItem item, VisitMember leaving) {
        return item.step().equals("declare-conflict") && item.candidate().equals("person:" + leaving.personId());
    }
}
