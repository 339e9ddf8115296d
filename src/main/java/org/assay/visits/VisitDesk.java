package org.assay.visits;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.documents.DocumentGuard;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a visit to whom it concerns: the office, its team, and what the object may know. */
@Component
@Transactional(readOnly = true)
public class VisitDesk implements DocumentGuard {

    private final VisitRepository visits;
    private final Checklists checklists;
    private final AnswerTable answers;
    private final EvidenceTable evidence;
    private final VisitReports reports;
    private final ConflictClaims claims;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    VisitDesk(
            VisitRepository visits,
            Checklists checklists,
            AnswerTable answers,
            EvidenceTable evidence,
            VisitReports reports,
            ConflictClaims claims,
            CurrentPerson currentPerson,
            Clock clock) {
        this.visits = visits;
        this.checklists = checklists;
        this.answers = answers;
        this.evidence = evidence;
        this.reports = reports;
        this.claims = claims;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** A visit, and as whom the person sees it. */
    public record Seen(Visit visit, Viewer viewer) {

        /** The member of the team the person is. */
        public Optional<VisitMember> member(Actor actor) {
            return visit.team().of(actor.personId());
        }
    }

    /** @throws NotYours when it is not this person's to see */
    public Seen see(UUID id, Actor actor) {
        return find(id, actor).orElseThrow(NotYours::new);
    }

    public Optional<Seen> find(UUID id, Actor actor) {
        return visits.findWithMembers(id)
                .flatMap(visit -> Viewer.of(visit, actor).map(viewer -> new Seen(visit, viewer)));
    }

    /** What an approver has to decide about, with the visit it is about; empty when nothing of the kind waits. */
    public Optional<Seen> judged(UUID id, Actor actor) {
        return actor.is(Role.APPROVER) && claims.open(id).isPresent()
                ? visits.findWithMembers(id).map(visit -> new Seen(visit, Viewer.OFFICE))
                : Optional.empty();
    }

    /** What waits to be decided about an inspector's conflict: the label, and what an officer says. */
    public Optional<Claimed> claimed(Visit visit) {
        return claims.open(visit.id()).map(claim -> new Claimed(claim.label(), claim.reason(), claim.claimedAt()));
    }

    /** What an officer says of an inspector. */
    public record Claimed(String label, String reason, java.time.Instant at) {}

    public List<CheckItem> checklist(Visit visit) {
        return checklists.of(visit);
    }

    /** What was answered, and what came too late or belongs to an attempt that is void. */
    public record Answers(Map<String, MergedAnswer> merged, List<Uncounted> uncounted) {}

    /** An answer that is kept and does not count. */
    public record Uncounted(Answer answer, java.time.Instant receivedAt, boolean voided) {}

    public Answers answers(Visit visit) {
        List<AnswerTable.Received> received = answers.of(visit.id());
        List<Uncounted> uncounted = received.stream()
                .filter(each -> each.late() || each.attempt() != visit.attempt())
                .map(each -> new Uncounted(each.answer(), each.receivedAt(), each.attempt() != visit.attempt()))
                .toList();
        return new Answers(CheckedAnswers.of(visit, received), uncounted);
    }

    /** The checklist as it stands, for comparison with what was signed. */
    public AnswerSheet sheet(Visit visit, Answers answers) {
        return AnswerSheet.of(checklists.of(visit), answers.merged());
    }

    public List<VisitPhoto> photos(Visit visit) {
        return evidence.photos(visit.id(), visit.attempt());
    }

    public List<VisitSignature> signatures(Visit visit) {
        return evidence.signatures(visit.id(), visit.attempt());
    }

    public List<RecordedFinding> findings(Visit visit) {
        return reports.findings(visit.id());
    }

    /** The visit for a phone of its team. @throws NotYours for everybody else */
    public FieldState state(UUID id) {
        Actor actor = currentPerson.expect();
        Visit visit = visits.findWithMembers(id).orElseThrow(NotYours::new);
        VisitMember me = visit.team().of(actor.personId()).orElseThrow(NotYours::new);
        Map<String, FieldState.Item> items = new LinkedHashMap<>();
        CheckedAnswers.of(visit, answers.of(id))
                .forEach((code, merged) -> items.put(
                        code,
                        new FieldState.Item(
                                said(visit, merged.current()),
                                merged.differs(),
                                merged.last().values().stream()
                                        .map(answer -> said(visit, answer))
                                        .toList())));
        return new FieldState(
                actor.personId(),
                me.leads(),
                visit.status(),
                visit.status().takesAnswers(),
                visit.attempt(),
                clock.instant(),
                items,
                photos(visit).stream()
                        .map(photo -> new FieldState.Photo(
                                photo.id(),
                                photo.item(),
                                photo.sha256(),
                                photo.documentId(),
                                name(visit, photo.personId()),
                                photo.late()))
                        .toList(),
                signatures(visit).stream()
                        .map(signature -> new FieldState.Signed(
                                signature.id(),
                                signature.party(),
                                signature.personId(),
                                signature.name(),
                                signature.documentId() != null,
                                signature.signedAt()))
                        .toList());
    }

    private static FieldState.Said said(Visit visit, Answer answer) {
        return new FieldState.Said(
                answer.id(),
                answer.device(),
                answer.sequence(),
                answer.answeredAt(),
                answer.value(),
                answer.note(),
                answer.personId(),
                name(visit, answer.personId()));
    }

    /** The name of somebody of the team, of now or before. */
    public static String name(Visit visit, UUID personId) {
        return visit.team().asked().stream()
                .filter(member -> personId.equals(member.personId()))
                .map(member -> member.inspector().name())
                .findFirst()
                .orElse("");
    }

    @Override
    public String caseKind() {
        return Visits.CASE_KIND;
    }

    /** The object reads the pictures with the record, not before. */
    @Override
    public boolean mayRead(UUID caseId, Actor actor) {
        return find(caseId, actor)
                .filter(seen -> !seen.viewer().isObject() || seen.visit().status() == VisitStatus.RECORDED)
                .isPresent();
    }
}
