package org.assay.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.CaseNumber;
import org.assay.shared.Ids;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.DrawnInspectors;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins, finds and cancels the annual plans of spot checks. */
@Component
@Transactional
public class Plans {

    /** The kind of case a plan is. */
    public static final String KIND = "inspections";

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    /** Working days from its beginning to the draw that a new draft proposes: drafting, approval and freezing in time. */
    private static final int LEAD = 20;

    private final PlanRepository plans;
    private final PlanList list;
    private final Selections selections;
    private final FrozenPool frozen;
    private final Draws draws;
    private final DrawnInspectors inspectors;
    private final Flow flow;
    private final CurrentPerson currentPerson;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(
            PlanRepository plans,
            PlanList list,
            Selections selections,
            FrozenPool frozen,
            Draws draws,
            DrawnInspectors inspectors,
            Flow flow,
            CurrentPerson currentPerson,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.list = list;
        this.selections = selections;
        this.frozen = frozen;
        this.draws = draws;
        this.inspectors = inspectors;
        this.flow = flow;
        this.currentPerson = currentPerson;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a plan of the officer's province, or of the country when the account has none; it then waits to be drafted.
     *
     * @param year this year or the next
     * @throws NotYours for anybody but an inspection officer
     */
    public Plan begin(int year) {
        Actor officer = currentPerson
                .find()
                .filter(actor -> actor.is(Role.INSPECTION_OFFICER))
                .orElseThrow(NotYours::new);
        LocalDate today = WorkingCalendar.today(clock);
        if (year < today.getYear() || year > today.getYear() + 1) {
            throw new Refused(
                    "inspections.refused.year",
                    Integer.toString(today.getYear()),
                    Integer.toString(today.getYear() + 1));
        }
        String number = list.nextNumber(year, level(officer.province()));
        Plan plan = plans.saveAndFlush(new Plan(
                Ids.next(),
                number,
                year,
                officer.province(),
                body(officer.province()),
                proposed(year, today),
                clock.instant()));
        flow.begin("inspection-plan", ref(plan));
        events.publishEvent(new PlanFact.PlanBegun(plan.id(), plan.number(), plan.province()));
        return plan;
    }

    /** The authority as papers name it, in Chinese; the drafter may change it. */
    private static String body(@Nullable String province) {
        return province == null ? "教育部" : Province.of(province).chinese() + "教育行政部门";
    }

    private Period proposed(int year, LocalDate today) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate drawOn = calendar.days().plus(today.isBefore(first) ? first : today, LEAD);
        LocalDate last = PlanRules.TASKS_BY.atYear(year);
        LocalDate opensOn = drawOn.isAfter(last) ? last : drawOn;
        return new Period(opensOn, last, drawOn);
    }

    /** Two digits of the province, {@code 00} for the country. */
    private static String level(@Nullable String province) {
        return province == null ? CaseNumber.NATIONAL : Province.of(province).prefix();
    }

    static CaseRef ref(Plan plan) {
        return new CaseRef(plan.id(), KIND, plan.number(), plan.title(), null, null, null, plan.province(), null);
    }

    /** @throws NotYours when there is none, or it is neither public nor this visitor's to see */
    @Transactional(readOnly = true)
    public Plan expectVisible(UUID id) {
        return plans.findWholeById(id)
                .filter(plan -> plan.isPublic()
                        || currentPerson
                                .find()
                                .filter(actor -> mayRead(plan, actor))
                                .isPresent())
                .orElseThrow(NotYours::new);
    }

    /** Whether the person works on this plan, approves it or looks into it; a province's draft is no other province's business. */
    public static boolean mayRead(Plan plan, Actor actor) {
        return actor.isAnyOf(Role.APPROVER, Role.AUDITOR)
                || actor.is(Role.INSPECTION_OFFICER)
                        && (actor.province() == null || actor.province().equals(plan.province()));
    }

    /** Whether this visitor may see what was drawn before its objects know: officials, its witness, and who was drawn. */
    @Transactional(readOnly = true)
    public boolean seesDrawn(Plan plan) {
        Ceremony ceremony = plan.ceremony();
        return currentPerson
                .find()
                .filter(actor -> mayRead(plan, actor)
                        || actor.personId().equals(plan.hands().witnessId())
                        || ceremony != null && inspectors.include(new DrawId(ceremony.drawId()), actor))
                .isPresent();
    }

    /** Whether the officer may change something about this plan: only that of the own level. */
    public static boolean mayWork(Plan plan, Actor actor) {
        return actor.is(Role.INSPECTION_OFFICER) && java.util.Objects.equals(actor.province(), plan.province());
    }

    /** The plans this visitor may see, the newest first. */
    @Transactional(readOnly = true)
    public List<PlanTitle> visible() {
        return list.visible(currentPerson.find().orElse(null));
    }

    /** The published plans, the newest first. */
    @Transactional(readOnly = true)
    public List<PlanTitle> published() {
        return list.visible(null);
    }

    /** The objects a plan visits, in the order of the draw; nothing before it. */
    @Transactional(readOnly = true)
    public List<Selection> selections(Plan plan) {
        return plan.drawnAt() == null ? List.of() : selections.of(plan.id());
    }

    /** What was left out of the frozen pool and why. */
    @Transactional(readOnly = true)
    public List<Frame.LeftOut> leftOut(Plan plan) {
        return plan.ceremony() == null ? List.of() : frozen.leftOut(plan.id());
    }

    /** What is worth a warning today. */
    public List<String> warnings(Plan plan) {
        return PlanRules.warnings(plan, WorkingCalendar.today(clock));
    }

    /** The day by which its visits are to be done: its own last day, or that of the law. */
    public LocalDate tasksBy(Plan plan) {
        LocalDate law = PlanRules.TASKS_BY.atYear(plan.year());
        return plan.period().closesOn().isBefore(law) ? plan.period().closesOn() : law;
    }

    /**
     * Whether this person may cancel the plan now: the officer its own draft, the approver one that is published, until
     * somebody may know the result of its draw.
     */
    public boolean mayCancel(Plan plan, Actor actor) {
        return switch (plan.status()) {
            case DRAFT, SUBMITTED -> mayWork(plan, actor);
            case PUBLISHED -> actor.is(Role.APPROVER);
            case FROZEN -> actor.is(Role.APPROVER) && !plan.isKnowable(clock.instant());
            default -> false;
        };
    }

    /**
     * Gives a plan up, for everybody to read why.
     *
     * @param reason 10 to 1,000 characters
     * @throws Refused once the result of the draw may be known to somebody
     */
    public void cancel(UUID id, String reason) {
        Actor actor = currentPerson.find().orElseThrow(NotYours::new);
        Plan plan = plans.findByIdForUpdate(id)
                .filter(found -> mayRead(found, actor))
                .orElseThrow(NotYours::new);
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refused("inspections.refused.reason-length", SHORTEST_REASON, LONGEST_REASON);
        }
        boolean open = plan.status().next().contains(PlanStatus.CANCELLED) && !plan.isKnowable(clock.instant());
        if (open && !mayCancel(plan, actor)) {
            throw new Refused("inspections.refused.cancel-not-yours");
        }
        plan.cancel(why, clock.instant());
        Ceremony ceremony = plan.ceremony();
        if (ceremony != null) {
            draws.supersede(new DrawId(ceremony.drawId()));
        }
        plans.flush();
        flow.tell("cancellation-decided", id);
        events.publishEvent(new PlanFact.PlanCancelled(id, why));
    }
}
