package org.assay.outcomes;

import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.ResultClass;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/outcomes/visit-outcome.bpmn calls; the case is the follow-up of a visit. */
@Component
@Transactional
public class VisitOutcome {

    /** A severity for each finding, the result class, and what officials note for themselves. */
    public record JudgeFindings(
            @Nullable List<Judged> findings,
            ResultClass result,
            @Nullable String remark) {}

    /** One finding judged; item and proposal come back as they were shown. */
    public record Judged(
            int number,
            @Nullable String item,
            @Nullable Severity proposed,
            Severity severity,
            @Nullable String reason) {}

    /** What the inspected side says, to each finding and to all. */
    public record ReplyToFindings(
            Stance stance,
            @Nullable List<Answer> findings,
            @Nullable String reply) {}

    /** What it says to one finding. */
    public record Answer(
            int number, @Nullable String item, @Nullable String reply) {}

    /** What stands in the end. */
    public record SettleOutcome(
            @Nullable List<Settled> findings,
            ResultClass result,
            @Nullable String reason) {}

    /** One finding confirmed, amended or dropped. */
    public record Settled(
            int number,
            @Nullable String item,
            @Nullable Severity judged,
            String decision,
            @Nullable Severity severity,
            @Nullable String reason) {}

    private static final String REPLY = "T19-reply";

    private final FollowUpRepository followUps;
    private final JudgingRules rules;
    private final Stops stops;
    private final Publication publication;
    private final OutcomeLetters letters;
    private final Words words;
    private final Deadlines deadlines;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitOutcome(
            FollowUpRepository followUps,
            JudgingRules rules,
            Stops stops,
            Publication publication,
            OutcomeLetters letters,
            Words words,
            Deadlines deadlines,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.rules = rules;
        this.stops = stops;
        this.publication = publication;
        this.letters = letters;
        this.words = words;
        this.deadlines = deadlines;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** @return {@code findings} when the inspected side has something to answer, else {@code clean} */
    public String sortVisit(String caseId) {
        return find(caseId).isAdverse() ? "findings" : "clean";
    }

    public Map<String, Object> judgeFindingsPrefill(UUID id) {
        var followUp = expect(id);
        return Map.of(
                "findings",
                followUp.findings().stream()
                        .map(finding -> {
                            var row = row(finding);
                            row.put("proposed", finding.proposed().name());
                            row.put("severity", finding.severity().name());
                            return row;
                        })
                        .toList(),
                "result",
                followUp.result().name());
    }

    /** @throws Refused when the officer inspected, works for another province, departs from a proposal without a reason, or result and findings contradict */
    public Outcome judgeFindings(UUID id, JudgeFindings answers) {
        var followUp = lock(id);
        rules.refuseInvolved(followUp, currentPerson.expect());
        rules.judge(followUp, answers, clock.instant());
        stops.order(followUp);
        followUps.saveAndFlush(followUp);
        events.publishEvent(new OutcomeFact.FindingsJudged(
                id,
                followUp.result(),
                followUp.found().stream().map(Finding::severity).toList()));
        letters.findings(followUp, deadlines.after(REPLY, WorkingCalendar.today(clock)));
        return Outcome.NONE;
    }

    public Map<String, Object> replyToFindingsPrefill(UUID id) {
        return Map.of(
                "findings", expect(id).findings().stream().map(this::asked).toList());
    }

    /** @throws Refused when it is disputed without a word why */
    public Outcome replyToFindings(UUID id, ReplyToFindings answers) {
        var followUp = lock(id);
        rules.answer(followUp, answers, clock.instant());
        followUps.saveAndFlush(followUp);
        events.publishEvent(new OutcomeFact.FindingsAnswered(id, answers.stance()));
        return Outcome.NONE;
    }

    /** The end of the right of reply, counted from the judging, in whose transaction the engine asks this. */
    public Date replyDue(String caseId) {
        return deadlines.due(REPLY);
    }

    public Map<String, Object> settleOutcomePrefill(UUID id) {
        var followUp = expect(id);
        return Map.of(
                "findings",
                followUp.findings().stream()
                        .map(finding -> {
                            var row = row(finding);
                            row.put("judged", finding.severity().name());
                            row.put("decision", "CONFIRM");
                            return row;
                        })
                        .toList(),
                "result",
                followUp.result().name());
    }

    /** @throws Refused when the person inspected, a change has no reason, or result and findings contradict */
    public Outcome settleOutcome(UUID id, SettleOutcome answers) {
        var followUp = lock(id);
        rules.refuseInspector(followUp, currentPerson.expect());
        var changes = rules.settle(followUp, answers, clock.instant());
        stops.settle(followUp);
        events.publishEvent(
                new OutcomeFact.OutcomeSettled(id, followUp.result(), changes.dropped(), changes.amended()));
        return Outcome.NONE;
    }

    /** In the transaction of the settling, which holds the lock. @return {@code rectify} when a finding stands, else {@code done} */
    public String publishResult(String caseId) {
        return publication.publish(find(caseId)) ? "rectify" : "done";
    }

    /** The cases of the findings that stand; the engine asks once for each of them. */
    public List<String> findingsToRectify(String caseId) {
        return find(caseId).standing().stream()
                .map(finding -> finding.id().toString())
                .toList();
    }

    public void closeOutcome(String caseId) {
        var followUp = lock(UUID.fromString(caseId));
        followUp.close(clock.instant());
        followUps.saveAndFlush(followUp);
        events.publishEvent(new OutcomeFact.OutcomeClosed(followUp.id(), followUp.status()));
    }

    /** The end of the term of publication. */
    public Date publicationDue(String caseId) {
        return Date.from(find(caseId).publishDue());
    }

    /** Tells officers and approvers that the term has passed; nothing when it is published. */
    public void noteLatePublication(String caseId) {
        var followUp = find(caseId);
        if (followUp.publishedAt() == null) {
            events.publishEvent(new OutcomeFact.PublicationOverdue(followUp.id(), followUp.publishDue()));
            letters.publicationOverdue(followUp);
        }
    }

    /** In the words of the checklist: who answers for the object need not know its codes. */
    private Map<String, Object> asked(FindingView finding) {
        var row = row(finding);
        row.put("item", finding.item() + " " + words.of("visits.items." + finding.item()));
        return row;
    }

    private static Map<String, Object> row(FindingView finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", finding.number());
        row.put("item", finding.item());
        return row;
    }

    private FollowUp find(String caseId) {
        return expect(UUID.fromString(caseId));
    }

    private FollowUp expect(UUID id) {
        return followUps.findById(id).orElseThrow(NotYours::new);
    }

    private FollowUp lock(UUID id) {
        return followUps.findByIdForUpdate(id).orElseThrow(NotYours::new);
    }
}
