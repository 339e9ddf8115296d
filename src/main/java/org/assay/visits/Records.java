package org.assay.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.forms.Problem;
import org.assay.notifications.Notifications;
import org.assay.people.CurrentPerson;
import org.assay.registers.Registers;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Deadlines;
import org.assay.workflow.InvalidAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a visit on record: when the team was there, what it found, and how the inspected side stands to it. */
@Component
class Records {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final VisitReports reports;
    private final Checklists checklists;
    private final CheckedAnswers answers;
    private final EvidenceTable evidence;
    private final Registers registers;
    private final Notifications notifications;
    private final Deadlines deadlines;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Records(
            VisitReports reports,
            Checklists checklists,
            CheckedAnswers answers,
            EvidenceTable evidence,
            Registers registers,
            Notifications notifications,
            Deadlines deadlines,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.checklists = checklists;
        this.answers = answers;
        this.evidence = evidence;
        this.registers = registers;
        this.notifications = notifications;
        this.deadlines = deadlines;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    Map<String, Object> stayProposed(Visit visit) {
        LocalDate day = Objects.requireNonNullElse(visit.plannedOn(), WorkingCalendar.today(clock));
        return Map.of("day", day.toString(), "place", visit.object().address());
    }

    /** @throws Refused when the times are out of order or lie ahead, or the day is not the one the object was told */
    void leave(Visit visit, SiteVisit.ConductVisit made) {
        if (visit.plannedOn() != null && !made.day().equals(visit.plannedOn())) {
            throw new Refused("visits.refused.other-day", visit.plannedOn().toString());
        }
        if (made.day().isBefore(visit.firstDay()) || made.day().isAfter(visit.lastDay())) {
            throw new Refused(
                    "visits.refused.outside",
                    visit.firstDay().toString(),
                    visit.lastDay().toString());
        }
        Instant arrived = at(made.day(), made.arrived());
        Instant left = at(made.day(), made.left());
        if (!left.isAfter(arrived)) {
            throw new Refused("visits.refused.left-before");
        }
        if (left.isAfter(clock.instant())) {
            throw new Refused("visits.refused.still-ahead");
        }
        visit.leave(new Stay(arrived, left, made.place(), deadlines.after("T18", made.day())));
        events.publishEvent(new VisitFact.VisitMade(visit.id(), arrived, left));
    }

    private static Instant at(LocalDate day, String hour) {
        return day.atTime(LocalTime.parse(hour, HOUR))
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }

    /** What the leader's record starts with: a row for each question answered no. */
    Map<String, Object> proposed(Visit visit) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, MergedAnswer> merged = answers.of(visit);
        for (CheckItem item : checklists.of(visit)) {
            MergedAnswer answer = merged.get(item.code());
            if (answer != null && answer.current().value() == Answer.Value.NO) {
                rows.add(Map.of("item", item.code(), "text", answer.current().note()));
            }
        }
        Map<String, Object> form = new HashMap<>();
        form.put("findings", rows);
        List<VisitSignature> signatures = evidence.signatures(visit.id(), visit.attempt());
        if (isSigned(signatures)) {
            form.put("signing", Signing.SIGNED.name());
        } else if (isNamed(signatures)) {
            form.put("signing", Signing.NAMED.name());
        }
        return form;
    }

    /** @throws Refused when the record does not agree with itself or the checklist, or a signature or witness is missing */
    void record(Visit visit, SiteVisit.RecordVisit written) {
        if (!written.signed()) {
            throw new InvalidAnswers(List.of(new Problem("signed", "forms.problem.required")));
        }
        List<RecordedFinding> findings = findings(visit, written);
        List<CheckItem> checklist = checklists.of(visit);
        Map<String, MergedAnswer> merged = answers.of(visit);
        RecordRules.refuseContradiction(written.result(), written.signing(), findings, checklist, merged);
        refuseUnsigned(visit, written);
        AnswerSheet sheet = AnswerSheet.of(checklist, merged);
        Instant now = clock.instant();
        Stay stay = Objects.requireNonNull(visit.stay());
        visit.record(new VisitRecord(
                written.facts(),
                written.statement(),
                written.result(),
                written.signing(),
                written.refusalReason(),
                written.firstWitness(),
                written.secondWitness(),
                sheet.text(),
                now,
                currentPerson.expect().personId()));
        reports.keep(visit.id(), findings);
        registers.checked(visit.object().id(), stay.day());
        events.publishEvent(new VisitRecorded(
                visit.id(),
                visit.number(),
                visit.object().id(),
                stay.day(),
                stay.leftAt(),
                written.result(),
                findings.stream().map(RecordedFinding::item).toList(),
                sheet.sha256()));
        if (visit.organizationId() != null) {
            notifications.tellApplicant(
                    visit.asCase(), "visit-recorded", Map.of("day", stay.day().toString()));
        }
    }

    private List<RecordedFinding> findings(Visit visit, SiteVisit.RecordVisit written) {
        List<RecordedFinding> findings = new ArrayList<>();
        List<VisitPhoto> photos = evidence.photos(visit.id(), visit.attempt());
        for (var row : Objects.requireNonNullElse(written.findings(), List.<SiteVisit.RecordVisit.Finding>of())) {
            List<UUID> shown = photos.stream()
                    .filter(photo -> photo.item().equals(row.item()))
                    .map(VisitPhoto::documentId)
                    .toList();
            findings.add(new RecordedFinding(
                    findings.size() + 1, matterOf(visit, row.item()), row.item(), row.nature(), row.text(), shown));
        }
        return findings;
    }

    /** The first of the visit's matters the question belongs to; a question of no particular matter belongs to the first. */
    private String matterOf(Visit visit, String item) {
        List<String> codes =
                visit.matters().stream().map(matter -> matter.code()).toList();
        return checklists.of(visit).stream()
                .filter(each -> each.code().equals(item))
                .flatMap(each -> each.matters().stream())
                .filter(codes::contains)
                .findFirst()
                .orElse(codes.get(0));
    }

    private void refuseUnsigned(Visit visit, SiteVisit.RecordVisit written) {
        List<VisitSignature> signatures = evidence.signatures(visit.id(), visit.attempt());
        for (VisitMember member : visit.team().now()) {
            boolean signs = member.leads()
                    || signatures.stream()
                            .anyMatch(signature -> signature.party() == VisitSignature.Party.INSPECTOR
                                    && signature.personId().equals(member.personId()));
            if (!signs) {
                throw new Refused(
                        "visits.refused.inspector-unsigned", member.inspector().name());
            }
        }
        boolean signed = isSigned(signatures);
        if (written.signing() == Signing.SIGNED && !signed) {
            throw new Refused("visits.refused.unsigned");
        }
        if (written.signing() != Signing.SIGNED && signed) {
            throw new Refused("visits.refused.signed-after-all");
        }
        if (written.signing() == Signing.NAMED && !isNamed(signatures)) {
            throw new Refused("visits.refused.unnamed");
        }
        if (written.signing() != Signing.SIGNED) {
            refuseWitnesses(written.firstWitness(), written.secondWitness());
        }
    }

    /** Whoever holds the phone may type any name; only what was drawn counts alone. */
    private static boolean isSigned(List<VisitSignature> signatures) {
        return signatures.stream().anyMatch(VisitSignature::isInspectedDrawn);
    }

    private static boolean isNamed(List<VisitSignature> signatures) {
        return signatures.stream().anyMatch(signature -> signature.party() == VisitSignature.Party.INSPECTED);
    }

    private static void refuseWitnesses(@Nullable String first, @Nullable String second) {
        if (first == null || second == null || first.strip().equalsIgnoreCase(second.strip())) {
            throw new Refused("visits.refused.witnesses");
        }
    }
}
