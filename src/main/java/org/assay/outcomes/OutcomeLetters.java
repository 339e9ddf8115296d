package org.assay.outcomes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.notifications.Notifications;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells the inspected side and the officers of its province how a check went on. */
@Component
class OutcomeLetters {

    private final Notifications notifications;
    private final People people;

    OutcomeLetters(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    void findings(FollowUp followUp, Instant replyDue) {
        tellObject(followUp, "outcome-findings", followUp.id(), values("due", replyDue));
    }

    void stopOrdered(FollowUp followUp, List<Finding> findings) {
        tellStop(followUp, "activity-stop-ordered", findings);
    }

    void stopLifted(FollowUp followUp, List<Finding> findings) {
        tellStop(followUp, "activity-stop-lifted", findings);
    }

    /** Officers are told too: who has no account is told by them on paper. */
    private void tellStop(FollowUp followUp, String template, List<Finding> findings) {
        var values = values(
                "items",
                findings.stream()
                        .map(finding ->
                                finding.number() + " · " + finding.view().item())
                        .collect(Collectors.joining(", ")));
        tellObject(followUp, template, followUp.id(), values);
        notifications.tell(officers(followUp), template, followUp.id(), values);
    }

    void published(FollowUp followUp) {
        var values = values("result", label("outcomes.result." + followUp.result()));
        tellObject(followUp, "outcome-published", followUp.id(), values);
        notifications.tell(officers(followUp), "outcome-published", followUp.id(), values);
    }

    void publicationOverdue(FollowUp followUp) {
        var told = Stream.concat(officers(followUp).stream(), people.withRole(Role.APPROVER).stream())
                .toList();
        notifications.tell(told, "outcome-publication-overdue", followUp.id(), values("due", followUp.publishDue()));
    }

    void ordered(FollowUp followUp, Finding finding) {
        var view = finding.view();
        var values = values("due", Objects.requireNonNull(view.dueAt()));
        values.put("severity", label("outcomes.severity." + view.severity()));
        values.put("stop", label(view.stops() ? "outcomes.stop.now" : "outcomes.stop.none"));
        tellObject(followUp, "rectification-ordered", finding.id(), values);
    }

    void stopReported(FollowUp followUp, Finding finding) {
        notifications.tell(officers(followUp), "activity-stop-reported", finding.id(), values("", ""));
    }

    void stopReportMissing(FollowUp followUp, Finding finding) {
        var values = values("due", Objects.requireNonNull(finding.view().stopDue()));
        tellObject(followUp, "activity-stop-missing", finding.id(), values);
        notifications.tell(officers(followUp), "activity-stop-missing", finding.id(), values);
    }

    void extensionAsked(FollowUp followUp, Finding finding) {
        notifications.tell(officers(followUp), "rectification-extension-asked", finding.id(), values("", ""));
    }

    void extensionDecided(FollowUp followUp, Finding finding) {
        var view = finding.view();
        var values = values("due", Objects.requireNonNull(view.dueAt()));
        boolean granted = Boolean.TRUE.equals(view.extensionGranted());
        values.put("decision", label(granted ? "outcomes.extension.granted" : "outcomes.extension.refused"));
        values.put("note", Objects.requireNonNullElse(view.extensionNote(), ""));
        tellObject(followUp, "rectification-extension-decided", finding.id(), values);
    }

    void overdue(FollowUp followUp, Finding finding) {
        var values = values("due", Objects.requireNonNullElse(finding.view().dueAt(), Instant.EPOCH));
        tellObject(followUp, "rectification-overdue", finding.id(), values);
        notifications.tell(officers(followUp), "rectification-overdue", finding.id(), values);
    }

    void reported(FollowUp followUp, Finding finding) {
        notifications.tell(officers(followUp), "rectification-reported", finding.id(), values("", ""));
    }

    void returned(FollowUp followUp, Finding finding, String note) {
        var values = values("due", Objects.requireNonNull(finding.view().dueAt()));
        values.put("note", note);
        tellObject(followUp, "rectification-returned", finding.id(), values);
    }

    void accepted(FollowUp followUp, Finding finding) {
        tellObject(followUp, "rectification-accepted", finding.id(), values("", ""));
    }

    void escalated(FollowUp followUp, Finding finding) {
        tellObject(followUp, "rectification-escalated", finding.id(), values("", ""));
        notifications.tell(officers(followUp), "rectification-escalated", finding.id(), values("", ""));
    }

    void correctionDecided(FollowUp followUp, boolean granted, String note) {
        var values = values("note", note);
        values.put("decision", label(granted ? "outcomes.correction.granted" : "outcomes.correction.refused"));
        tellObject(followUp, "result-correction-decided", followUp.id(), values);
    }

    /** An object without an account is told on paper, by the officer who enters its answers. */
    private void tellObject(FollowUp followUp, String template, UUID caseId, Map<String, Object> values) {
        UUID organization = followUp.object().organizationId();
        if (organization != null) {
            notifications.tellOrganization(organization, template, caseId, values);
        }
    }

    private List<Person> officers(FollowUp followUp) {
        return people.withRole(Role.INSPECTION_OFFICER).stream()
                .filter(person -> Outcomes.isOfficerFor(followUp, person.actor()))
                .toList();
    }

    private static Map<String, Object> values(String key, Object value) {
        var values = new HashMap<String, Object>();
        if (!key.isEmpty()) {
            values.put(key, value);
        }
        return values;
    }

    private static DefaultMessageSourceResolvable label(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
