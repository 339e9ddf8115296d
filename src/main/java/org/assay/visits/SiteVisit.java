package org.assay.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.forms.Problem;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.workflow.InvalidAnswers;
import org.assay.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What bpmn/visits/site-visit.bpmn calls: each method bears the name of its element. */
@Component
@Transactional
public class SiteVisit {

    private final VisitRepository visits;
    private final Teams teams;
    private final Replacements replacements;
    private final Notices notices;
    private final Postponements postponements;
    private final Records records;
    private final CurrentPerson currentPerson;

    SiteVisit(
            VisitRepository visits,
            Teams teams,
            Replacements replacements,
            Notices notices,
            Postponements postponements,
            Records records,
            CurrentPerson currentPerson) {
        this.visits = visits;
        this.teams = teams;
        this.replacements = replacements;
        this.notices = notices;
        this.postponements = postponements;
        this.records = records;
        this.currentPerson = currentPerson;
    }

    /** @param grounds what the conflict is */
    public record DeclareConflict(String answer, @Nullable String grounds, boolean declaration) {}

    /** @param inspector label in the register */
    public record NameReplacement(String inspector, String reason) {}

    public record ServeNotice(
            LocalDate day, String hour, String basis, String method, String duty, String materials, String contact) {}

    /** Times as {@code 09:30} in China. */
    public record ConductVisit(LocalDate day, String arrived, String left, String place) {}

    public record PostponeVisit(
            String decision,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    public record RecordVisit(
            String facts,
            ResultClass result,
            @Nullable List<Finding> findings,
            @Nullable String statement,
            Signing signing,
            @Nullable String refusalReason,
            @Nullable String firstWitness,
            @Nullable String secondWitness,
            boolean signed) {

        /** One row of the record. */
        public record Finding(String item, RecordedFinding.Nature nature, String text) {}
    }

    /** The seats somebody is asked to take, one text each; the step runs once for each. */
    @Transactional(readOnly = true)
    public List<String> askedSeats(String caseId) {
        return expect(UUID.fromString(caseId)).team().with(VisitMember.Status.ASKED).stream()
                .map(member -> caseId + "/" + member.seat())
                .toList();
    }

    /** Who is asked to take the seat, as the engine's assignee. */
    @Transactional(readOnly = true)
    public String inspectorOf(String seat) {
        int slash = seat.indexOf('/');
        return expect(UUID.fromString(seat.substring(0, slash)))
                .team()
                .at(Integer.parseInt(seat.substring(slash + 1)))
                .map(member -> String.valueOf(member.personId()))
                .orElseThrow(() -> new IllegalStateException("Nobody holds the seat " + seat));
    }

    /** The leader, as the engine's assignee. */
    @Transactional(readOnly = true)
    public String leader(String caseId) {
        return expect(UUID.fromString(caseId))
                .team()
                .leader()
                .map(member -> String.valueOf(member.personId()))
                .orElseThrow(() -> new IllegalStateException("The visit " + caseId + " has no leader"));
    }

    public Outcome declareConflict(UUID caseId, DeclareConflict answers) {
        Visit visit = lock(caseId);
        VisitMember member = visit.team()
                .of(currentPerson.expect().personId())
                .filter(mine -> mine.status() == VisitMember.Status.ASKED)
                .orElseThrow(NotYours::new);
        if (answers.answer().equals("conflict")) {
            teams.leave(visit, member, VisitMember.Status.CONFLICT, answers.grounds());
            return Outcome.of("conflict");
        }
        if (!answers.declaration()) {
            throw new InvalidAnswers(List.of(new Problem("declaration", "forms.problem.required")));
        }
        teams.clear(visit, member);
        return Outcome.of("none");
    }

    public String fillTeam(String caseId) {
        return teams.fill(lock(UUID.fromString(caseId)));
    }

    public Outcome nameReplacement(UUID caseId, NameReplacement answers) {
        replacements.name(lock(caseId), answers.inspector(), answers.reason());
        return Outcome.of("named");
    }

    @Transactional(readOnly = true)
    public Map<String, Object> serveNoticePrefill(UUID caseId) {
        return notices.proposed(expect(caseId));
    }

    public Outcome serveNotice(UUID caseId, ServeNotice answers) {
        notices.serve(lock(caseId), answers);
        return Outcome.of("served");
    }

    @Transactional(readOnly = true)
    public Map<String, Object> conductVisitPrefill(UUID caseId) {
        return records.stayProposed(expect(caseId));
    }

    public Outcome conductVisit(UUID caseId, ConductVisit answers) {
        records.leave(lock(caseId), answers);
        return Outcome.of("left");
    }

    @Transactional(readOnly = true)
    public Map<String, Object> postponeVisitPrefill(UUID caseId) {
        return postponements.asked(expect(caseId));
    }

    public Outcome postponeVisit(UUID caseId, PostponeVisit answers) {
        return Outcome.of(postponements.decide(lock(caseId), answers) ? "granted" : "refused");
    }

    @Transactional(readOnly = true)
    public Map<String, Object> recordVisitPrefill(UUID caseId) {
        return records.proposed(expect(caseId));
    }

    public Outcome recordVisit(UUID caseId, RecordVisit answers) {
        records.record(lock(caseId), answers);
        return Outcome.of("recorded");
    }

    private Visit expect(UUID caseId) {
        return visits.findWithMembers(caseId).orElseThrow(NotYours::new);
    }

    private Visit lock(UUID caseId) {
        return visits.findByIdForUpdate(caseId).orElseThrow(NotYours::new);
    }
}
