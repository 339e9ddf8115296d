package org.assay.dossiers;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.notifications.Notifications;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/dossiers/eligibility-review.bpmn calls: one officer assesses, another confirms, the table judges. */
@Component
@Transactional
public class EligibilityReview {

    /** The findings on E1 to E12, and the question to the applicant where one is unclear. */
    public record AssessEligibility(
            List<Row> findings, @Nullable String question) {}

    /** One finding; without a ground nothing is relaxed. */
    public record Row(
            String criterion,
            Criterion.Result finding,
            Criterion.@Nullable Ground ground,
            @Nullable String note) {

        Criterion criterionFound() {
            return new Criterion(
                    criterion, finding, Objects.requireNonNullElse(ground, Criterion.Ground.NONE), note, null);
        }
    }

    /** Whether the second officer agrees; {@code reason} when not. */
    public record ConfirmEligibility(
            String decision, @Nullable String reason) {}

    /** The applicant's answer. */
    public record AnswerQuestion(String answer) {}

    private static final int SHORTEST_QUESTION = 20;

    private final DossierRepository dossiers;
    private final DossierReader reader;
    private final Eligibility eligibility;
    private final EligibilityJudgement judgement;
    private final Deadlines deadlines;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EligibilityReview(
            DossierRepository dossiers,
            DossierReader reader,
            Eligibility eligibility,
            EligibilityJudgement judgement,
            Deadlines deadlines,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.eligibility = eligibility;
        this.judgement = judgement;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** E1 to E12, with what was found the last time. */
    public Map<String, Object> assessEligibilityPrefill(DossierId id) {
        var before = reader.proceedings(id).criteria();
        List<Map<String, Object>> rows = before.isEmpty()
                ? Eligibility.CODES.stream()
                        .map(code -> Map.<String, Object>of("criterion", code, "ground", "NONE"))
                        .toList()
                : before.stream().map(EligibilityReview::row).toList();
        return Map.of("findings", rows);
    }

    private static Map<String, Object> row(Criterion criterion) {
        Map<String, Object> row = new java.util.LinkedHashMap<>();
        row.put("criterion", criterion.code());
        row.put("finding", criterion.finding().name());
        row.put("ground", criterion.ground().name());
        if (criterion.note() != null) {
            row.put("note", criterion.note());
        }
        return row;
    }

    /** @throws Refused when the criteria are not E1 to E12, or one is unclear and no question of 20 characters is put */
    public Outcome assessEligibility(DossierId id, AssessEligibility answers) {
        var dossier = dossiers.lock(id);
        var findings = answers.findings().stream().map(Row::criterionFound).toList();
        if (!findings.stream().map(Criterion::code).toList().equals(Eligibility.CODES)) {
            throw new Refused("dossiers.refused.criteria-changed");
        }
        String question = Objects.requireNonNullElse(answers.question(), "").strip();
        boolean unclear = findings.stream().anyMatch(Criterion::isUnclear);
        if (unclear && question.length() < SHORTEST_QUESTION) {
            throw new Refused("dossiers.refused.question-missing");
        }
        if (dossier.status() == DossierStatus.QUESTION) {
            events.publishEvent(new DossierFact.QuestionOverdue(id.value()));
        }
        if (dossier.status() != DossierStatus.FORMAL_REVIEW) {
            dossier.moveTo(DossierStatus.FORMAL_REVIEW, clock.instant());
        }
        eligibility.replace(id, findings, unclear ? question : null);
        events.publishEvent(new DossierFact.EligibilityAssessed(id.value()));
        return Outcome.NONE;
    }

    /** The second officer's word: {@code confirmed}, {@code question} when something is unclear, or {@code returned}. */
    public Outcome confirmEligibility(DossierId id, ConfirmEligibility answers) {
        if (!answers.decision().equals("confirmed")) {
            return Outcome.of("returned");
        }
        if (!reader.proceedings(id).isAnyUnclear()) {
            return Outcome.of("confirmed");
        }
        var dossier = dossiers.lock(id);
        var now = clock.instant();
        var due = deadlines.after("T3Q", WorkingCalendar.today(clock));
        String question = eligibility.preparedQuestion(id);
        dossier.moveTo(DossierStatus.QUESTION, now);
        eligibility.ask(id, question, now, due);
        events.publishEvent(new DossierFact.QuestionAsked(id.value(), due));
        notifications.tellApplicant(dossier.asCase(), "dossier-question", Map.of("question", question, "due", due));
        return Outcome.of("question");
    }

    public Outcome answerQuestion(DossierId id, AnswerQuestion answers) {
        var dossier = dossiers.lock(id);
        dossier.moveTo(DossierStatus.FORMAL_REVIEW, clock.instant());
        eligibility.answer(id, answers.answer(), clock.instant());
        events.publishEvent(new DossierFact.QuestionAnswered(id.value()));
        return Outcome.NONE;
    }

    /** Counted from the asking, in whose transaction the engine asks this. */
    public Date answerDue(String caseId) {
        return deadlines.due("T3Q");
    }

    /** @return {@code eligible} or {@code ineligible} */
    public String judgeEligibility(String caseId) {
        return judgement.judge(DossierId.of(caseId)) ? "eligible" : "ineligible";
    }
}
