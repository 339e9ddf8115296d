package org.assay.inspections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.draws.ExpectedValue;
import org.assay.draws.Explanation;
import org.assay.draws.InspectionResult;
import org.assay.draws.NonceSource;
import org.assay.inspections.PlanAnswers.ApprovePlan;
import org.assay.inspections.PlanAnswers.CallNonce;
import org.assay.inspections.PlanAnswers.DraftPlan;
import org.assay.inspections.PlanAnswers.DrawObjects;
import org.assay.inspections.PlanAnswers.FreezePools;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.Registers;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Flow;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/inspections/inspection-plan.bpmn calls: each method bears the name of its element. */
@Component
@Transactional
public class InspectionPlan {

    /** Working days after the planned time before a source may be said to have no value. */
    private static final int PATIENCE = 3;

    private final PlanRepository plans;
    private final PlanPapers papers;
    private final Pools pools;
    private final PlanDraws planDraws;
    private final DrawnObjects drawn;
    private final PlanLetters letters;
    private final Draws draws;
    private final Opening opening;
    private final Registers registers;
    private final FrozenPool frozen;
    private final Flow flow;
    private final WorkingCalendar calendar;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionPlan(
            PlanRepository plans,
            PlanPapers papers,
            Pools pools,
            PlanDraws planDraws,
            DrawnObjects drawn,
            PlanLetters letters,
            Draws draws,
            Opening opening,
            Registers registers,
            FrozenPool frozen,
            Flow flow,
            WorkingCalendar calendar,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.papers = papers;
        this.pools = pools;
        this.planDraws = planDraws;
        this.drawn = drawn;
        this.letters = letters;
        this.draws = draws;
        this.opening = opening;
        this.registers = registers;
        this.frozen = frozen;
        this.flow = flow;
        this.calendar = calendar;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DraftPlan draftPlanPrefill(UUID id) {
        return papers.typed(plans.findWholeById(id).orElseThrow(NotYours::new));
    }

    /** @throws Refused when a date or a row cannot be, or the plan is another level's */
    public Outcome draftPlan(UUID id, DraftPlan answers) {
        Plan plan = expect(id);
        Actor author = refuseOthers(plan);
        Map<String, RegisteredMatter> inForce = PlanPapers.byCode(registers.matters());
        PlanDraft draft = PlanPapers.draft(plan, answers, inForce);
        PlanRules.check(plan, draft, inForce, WorkingCalendar.today(clock));
        plan.draft(draft, author);
        plan.count(pools.frame(plan, draft.rows()).rows());
        flow.rename(Plans.ref(plan));
        events.publishEvent(new PlanFact.PlanDrafted(id, draft));
        letters.waitsForApproval(plan);
        return Outcome.NONE;
    }

    /** @throws Refused when the approver drafted the plan, or nothing could be drawn by it */
    public Outcome approvePlan(UUID id, ApprovePlan answers) {
        Plan plan = expect(id);
        Actor approver = currentPerson.expect();
        if (answers.decision().equals("returned")) {
            plan.sendBack(approver, answers.reason());
            events.publishEvent(new PlanFact.PlanReturned(id, answers.reason()));
            letters.returned(plan);
            return Outcome.of("returned");
        }
        plan.hands().approves(approver);
        return Outcome.of("approved");
    }

    public void publishPlan(String caseId) {
        Plan plan = expect(UUID.fromString(caseId));
        plan.count(pools.frame(plan, plan.rows()).rows());
        plan.publish(clock.instant());
        events.publishEvent(new PlanFact.PlanPublished(plan.id(), plan.number(), plan.rows()));
        letters.waitsForFreezing(plan);
    }

    /** Proposes the planned day, or the next when it has come, at nine in the morning. */
    @Transactional(readOnly = true)
    public FreezePools freezePoolsPrefill(UUID id) {
        Plan plan = plans.findById(id).orElseThrow(NotYours::new);
        LocalDate tomorrow = WorkingCalendar.today(clock).plusDays(1);
        LocalDate planned = plan.period().drawOn();
        return new FreezePools(
                planned.isBefore(tomorrow) ? tomorrow : planned, "09:30", "witness", null, null, null, false);
    }

    /**
     * Freezes the registers as they are now and commits to them.
     *
     * @throws Refused when the operator approved the plan, the time has passed, a national plan goes first, or the draw cannot succeed
     */
    public Outcome freezePools(UUID id, FreezePools answers) {
        Plan plan = expect(id);
        Actor operator = refuseOthers(plan);
        Set<String> ahead = pools.nationalPlansAhead(plan, plan.rows());
        if (!ahead.isEmpty()) {
            throw new Refused("inspections.refused.national-first", String.join(", ", ahead));
        }
        Frame frame = pools.frame(plan, plan.rows());
        if (frame.population() == 0) {
            throw new Refused("inspections.refused.no-objects");
        }
        Instant drawAt = answers.drawOn()
                .atTime(LocalTime.parse(answers.drawTime()))
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
        plan.hands().refuseToFreeze(operator);
        Ceremony.refusePast(drawAt, clock.instant());
        PlanDraws.Prepared prepared = planDraws.prepare(plan, frame, registers.matters(plan.versions()));
        NonceSource source = NonceSource.valueOf(answers.nonceSource().toUpperCase(java.util.Locale.ROOT));
        LocalDate valueOn = source == NonceSource.WITNESS ? null : answers.valueOn();
        DrawId draw = planDraws.commit(
                plan,
                prepared,
                drawAt,
                source,
                Objects.requireNonNullElse(answers.sourceText(), ""),
                expected(source, valueOn, answers));
        frozen.keep(
                id,
                frame,
                prepared.chances(Explanation.of(prepared.rule(), prepared.pools())),
                prepared.inspectors().values());
        plan.count(frame.rows());
        plan.freeze(operator, new Ceremony(drawAt, answers.nonceSource(), draw.value(), valueOn), clock.instant());
        events.publishEvent(new PlanFact.PoolsFrozen(id, draw.value(), drawAt, frame.population(), frame.expected()));
        letters.committed(plan);
        return Outcome.NONE;
    }

    private static @Nullable ExpectedValue expected(
            NonceSource source, @Nullable LocalDate valueOn, FreezePools answers) {
        return valueOn == null || answers.valueLength() == null
                ? null
                : ExpectedValue.of(source, valueOn, answers.valueLength().intValueExact());
    }

    /** The moment before which no nonce is taken. */
    public Date drawAt(String caseId) {
        return Date.from(ceremony(expect(UUID.fromString(caseId))).drawAt());
    }

    /**
     * The witness calls the value, or says that the source has none and why.
     *
     * @throws Refused before the planned time, a second time, when the witness has another part in the plan, or when the
     *     value may still come
     */
    public Outcome callNonce(UUID id, CallNonce answers) {
        Plan plan = expect(id);
        if (Boolean.TRUE.equals(answers.unobtainable())) {
            return fail(plan, Objects.requireNonNullElse(answers.failure(), "").strip());
        }
        plan.callNonce(currentPerson.expect(), clock.instant());
        draws.enterNonce(new DrawId(ceremony(plan).drawId()), Objects.requireNonNullElse(answers.nonce(), ""));
        letters.nonceCalled(plan);
        return Outcome.of("called");
    }

    private Outcome fail(Plan plan, String reason) {
        LocalDate planned = LocalDate.ofInstant(ceremony(plan).drawAt(), WorkingCalendar.ZONE);
        LocalDate from = calendar.days().plus(planned, PATIENCE);
        if (WorkingCalendar.today(clock).isBefore(from)) {
            throw new Refused("inspections.refused.value-may-come", from);
        }
        plan.fail(currentPerson.expect(), reason, clock.instant());
        draws.fail(new DrawId(ceremony(plan).drawId()), reason);
        events.publishEvent(new PlanFact.PlanFailed(plan.id(), reason));
        letters.failed(plan, reason);
        return Outcome.of("none");
    }

    /** @throws Refused when the operator approved the plan or called the nonce, or a frozen text was changed */
    public Outcome drawObjects(UUID id, DrawObjects answers) {
        Plan plan = expect(id);
        plan.draw(refuseOthers(plan), clock.instant());
        InspectionResult result = draws.draw(new DrawId(ceremony(plan).drawId()));
        drawn.take(plan, result);
        events.publishEvent(new ObjectsDrawn(
                id,
                plan.number(),
                plan.year(),
                plan.province() == null ? null : Province.of(plan.province()),
                frozen.cells(id)));
        return Outcome.NONE;
    }

    public void openVisits(String caseId) {
        drawn.openVisits(expect(UUID.fromString(caseId)));
    }

    /** The end of the last day of its visits: by then its draw is public, whatever was told to whom. */
    public Date periodOver(String caseId) {
        return Date.from(
                WorkingCalendar.endOf(expect(UUID.fromString(caseId)).period().closesOn()));
    }

    public void releaseDraw(String caseId) {
        opening.open(UUID.fromString(caseId));
    }

    /** Only officers of the plan's own level work on it. */
    private Actor refuseOthers(Plan plan) {
        Actor actor = currentPerson.expect();
        if (!Plans.mayWork(plan, actor)) {
            throw new Refused("inspections.refused.other-level", plan.number());
        }
        return actor;
    }

    private static Ceremony ceremony(Plan plan) {
        return Objects.requireNonNull(plan.ceremony());
    }

    private Plan expect(UUID id) {
        return plans.findByIdForUpdate(id).orElseThrow(NotYours::new);
    }
}
