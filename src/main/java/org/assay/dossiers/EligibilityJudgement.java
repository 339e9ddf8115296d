package org.assay.dossiers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.notifications.Notifications;
import org.assay.reviews.Reviews;
import org.assay.rounds.Conclusion;
import org.assay.rounds.Rounds;
import org.assay.workflow.Decisions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Judges the findings by the table {@code teo-eligibility}; who is eligible goes on to the experts, who is not gets the reasons. */
@Component
class EligibilityJudgement {

    private final DossierReader reader;
    private final Eligibility eligibility;
    private final ReviewRequests requests;
    private final Decisions decisions;
    private final Reviews reviews;
    private final Rounds rounds;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EligibilityJudgement(
            DossierReader reader,
            Eligibility eligibility,
            ReviewRequests requests,
            Decisions decisions,
            Reviews reviews,
            Rounds rounds,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.eligibility = eligibility;
        this.requests = requests;
        this.decisions = decisions;
        this.reviews = reviews;
        this.rounds = rounds;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the dossier goes on to the experts. */
    boolean judge(DossierId id) {
        var assessed = reader.lockAssessed(id);
        var dossier = assessed.dossier();
        var findings = assessed.criteria();
        Map<String, String> effects = new LinkedHashMap<>();
        findings.forEach(finding -> effects.put(finding.code(), effect(finding)));
        eligibility.judge(dossier.id(), effects);
        var failed = findings.stream()
                .filter(finding -> Objects.equals(effects.get(finding.code()), "veto")
                        || Objects.equals(effects.get(finding.code()), "failed"))
                .toList();
        var relaxed = effects.entrySet().stream()
                .filter(effect -> effect.getValue().equals("relaxed"))
                .map(Map.Entry::getKey)
                .toList();
        events.publishEvent(new DossierFact.EligibilityJudged(
                dossier.id().value(),
                failed.isEmpty(),
                failed.stream().map(Criterion::code).toList(),
                relaxed));
        if (failed.isEmpty()) {
            dossier.moveTo(DossierStatus.PANEL_SETUP, clock.instant());
            reviews.request(requests.of(assessed));
        } else {
            refuse(dossier, failed);
        }
        return failed.isEmpty();
    }

    private String effect(Criterion finding) {
        return decisions
                .decide(
                        "teo-eligibility",
                        Map.of(
                                "criterion", finding.code(),
                                "finding", finding.finding().name(),
                                "relaxed", finding.ground() != Criterion.Ground.NONE))
                .map(row -> String.valueOf(row.get("effect")))
                .orElseThrow(
                        () -> new IllegalStateException("No rule for " + finding.code() + " " + finding.finding()));
    }

    private void refuse(Dossier dossier, List<Criterion> failed) {
        String reason = failed.stream()
                .map(finding -> finding.note() == null ? finding.code() : finding.code() + ": " + finding.note())
                .collect(Collectors.joining("; "));
        dossier.refuse(reason, clock.instant());
        rounds.conclude(dossier.id().value(), Conclusion.out());
        events.publishEvent(new DossierFact.DossierRefused(dossier.id().value(), "eligibility", reason));
        var list = failed.stream()
                .map(EligibilityJudgement::line)
                .reduce((one, other) -> message("dossiers.reasons.lines", one, other))
                .orElseThrow();
        notifications.tellApplicant(dossier.asCase(), "dossier-ineligible", Map.of("list", list));
    }

    private static MessageSourceResolvable line(Criterion finding) {
        return message(
                "dossiers.reasons.criterion",
                finding.code(),
                message("eligibility." + finding.code()),
                Objects.requireNonNullElse(finding.note(), ""));
    }

    private static MessageSourceResolvable message(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
