package org.assay.visits;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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
    private static final int SHORTEST_CLAIM = 20;
    private static final int LONGEST_CLAIM = 400;

    private final VisitRepository visits;
    private final Registers registers;
    private final Teams teams;
    private final Notices notices;
    private final ConflictClaims claims;
    private final Flow flow;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replacements(
            VisitRepository visits,
            Registers registers,
            Teams teams,
            Notices notices,
            ConflictClaims claims,
            Flow flow,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.registers = registers;
        this.teams = teams;
        this.notices = notices;
        this.claims = claims;
        this.flow = flow;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the inspector an officer names to take the first vacant seat. */
    void name(Visit visit, String label, String reason) {
        RegisteredInspector named = inspector(label);
        if (visits.madeBefore(visit).contains(named.id())) {
            throw new Refused("visits.refused.was-there", named.label());
        }
        teams.name(visit, named, reason);
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
     * A conflict was found late: who has it leaves, and what the team did so far is void; of somebody else it is only claimed,
     * until another person confirms it.
     *
     * @param label of the inspector; the person's own, unless an officer says it
     * @throws NotYours when it is neither one's own seat nor one's office
     * @throws Refused when the visit is recorded, the reason is too short or too long, or a claim waits already
     */
    public void standAside(UUID visitId, String label, String reason) {
        Visit visit = visits.findByIdForUpdate(visitId).orElseThrow(NotYours::new);
        Actor actor = currentPerson.expect();
        VisitMember leaving = seat(visit, label)
                .filter(member -> actor.personId().equals(member.personId()) || Viewer.isOffice(visit, actor))
                .orElseThrow(NotYours::new);
        boolean own = actor.personId().equals(leaving.personId());
        String why = reason.strip();
        int shortest = own ? SHORTEST_REASON : SHORTEST_CLAIM;
        int longest = own ? LONGEST_REASON : LONGEST_CLAIM;
        if (why.length() < shortest || why.length() > longest) {
            throw new Refused("visits.refused.reason", shortest, longest);
        }
        refuseMade(visit);
        if (own) {
            withdraw(visit, claim -> claim.label().equals(label));
            leave(visit, leaving, why);
        } else {
            claim(visit, leaving, why, actor);
        }
    }

    private void claim(Visit visit, VisitMember leaving, String why, Actor officer) {
        if (claims.open(visit.id()).isPresent()) {
            throw new Refused("visits.refused.claimed-already");
        }
        claims.add(visit.id(), leaving.label(), why, officer, clock.instant());
        events.publishEvent(new VisitFact.ConflictClaimed(visit.id(), leaving.label(), why));
        flow.begin("late-conflict", visit.asCase());
    }

    /** Another person decides what an officer claimed. */
    void decide(UUID visitId, boolean confirmed, String note) {
        Visit visit = visits.findByIdForUpdate(visitId).orElseThrow(NotYours::new);
        ConflictClaims.Claim claim = claims.open(visitId).orElseThrow(NotYours::new);
        Actor actor = currentPerson.expect();
        if (actor.personId().equals(claim.claimedBy())
                || visit.team().of(actor.personId()).isPresent()) {
            throw new Refused("visits.refused.claimant-decides");
        }
        claims.decide(
                claim,
                confirmed ? ConflictClaims.Decision.CONFIRMED : ConflictClaims.Decision.DISMISSED,
                note,
                actor.personId(),
                clock.instant());
        events.publishEvent(new VisitFact.ConflictClaimDecided(visitId, claim.label(), confirmed, note));
        if (confirmed) {
            refuseMade(visit);
            leave(visit, seat(visit, claim.label()).orElseThrow(NotYours::new), claim.reason());
        }
    }

    /** Nobody has to decide any more: who was meant has left, or the visit is not made. */
    void withdraw(Visit visit, Predicate<ConflictClaims.Claim> which) {
        claims.open(visit.id()).filter(which).ifPresent(claim -> {
            claims.decide(claim, ConflictClaims.Decision.MOOT, null, null, clock.instant());
            flow.drop(visit.id(), item -> item.step().equals("confirm-conflict"), "moot");
        });
    }

    private static Optional<VisitMember> seat(Visit visit, String label) {
        return visit.team().now().stream()
                .filter(member -> member.label().equals(label))
                .findFirst();
    }

    private static void refuseMade(Visit visit) {
        if (visit.status() == VisitStatus.RECORDED || visit.status() == VisitStatus.CLOSED) {
            throw new Refused("visits.refused.recorded");
        }
    }

    private void leave(Visit visit, VisitMember leaving, String why) {
        teams.leave(visit, leaving, VisitMember.Status.LATE_CONFLICT, why);
        if (visit.status() == VisitStatus.DECLARING) {
            flow.drop(visit.id(), item -> isAsked(item, leaving), "conflict");
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
