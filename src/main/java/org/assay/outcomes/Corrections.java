package org.assay.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.visits.ResultClass;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests to correct a published result, and keeps the trail of what was decided. */
@Component
@Transactional
public class Corrections {

    private static final String PERIOD = "T19-request";

    private final FollowUpRepository followUps;
    private final ResultTable results;
    private final JudgingRules judging;
    private final RiskFeedback risks;
    private final Masking masking;
    private final OutcomeLetters letters;
    private final Deadlines deadlines;
    private final Flow flow;
    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            FollowUpRepository followUps,
            ResultTable results,
            JudgingRules judging,
            RiskFeedback risks,
            Masking masking,
            OutcomeLetters letters,
            Deadlines deadlines,
            Flow flow,
            JdbcClient jdbc,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.followUps = followUps;
        this.results = results;
        this.judging = judging;
        this.risks = risks;
        this.masking = masking;
        this.letters = letters;
        this.deadlines = deadlines;
        this.flow = flow;
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** The last moment to ask for a correction of a result published then. */
    public Instant until(Instant publishedAt) {
        return deadlines.after(PERIOD, LocalDate.ofInstant(publishedAt, WorkingCalendar.ZONE));
    }

    /** Whether this person may ask now: the object’s agent, or the officer with the object’s letter. */
    public boolean mayAsk(FollowUp followUp, Actor actor) {
        Instant published = followUp.publishedAt();
        return published != null
                && asksFor(followUp, actor)
                && !clock.instant().isAfter(until(published))
                && !isOpen(followUp.id());
    }

    private static boolean asksFor(FollowUp followUp, Actor actor) {
        UUID organization = followUp.object().organizationId();
        return organization == null ? Outcomes.isOfficerFor(followUp, actor) : actor.speaksFor(organization);
    }

    /**
     * Asks for a correction.
     *
     * @param request 20 to 2,000 characters
     * @throws Refused when the result is not public, the five days are over, or a request is open
     */
    public void ask(UUID id, String request) {
        var actor = currentPerson.expect();
        var followUp = followUps
                .findByIdForUpdate(id)
                .filter(found -> asksFor(found, actor))
                .orElseThrow(NotYours::new);
        Instant published = followUp.publishedAt();
        if (published == null) {
            throw new Refused("outcomes.refused.not-published");
        }
        if (clock.instant().isAfter(until(published))) {
            throw new Refused(
                    "outcomes.refused.correction-late",
                    RectificationRules.day(until(published)).toString());
        }
        if (isOpen(id)) {
            throw new Refused("outcomes.refused.correction-open");
        }
        String text = request.strip();
        if (text.length() < JudgingRules.SHORTEST_REASON || text.length() > 2000) {
            throw new Refused("outcomes.refused.correction-text", JudgingRules.SHORTEST_REASON);
        }
        jdbc.sql("insert into outcome_correction (id, result_id, asked_at, asked_by, request) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id, at(clock.instant()), actor.personId(), text)
                .update();
        events.publishEvent(new OutcomeFact.CorrectionAsked(id));
        flow.begin("result-correction", Outcomes.caseOf(followUp));
    }

    void decide(UUID id, boolean granted, @Nullable ResultClass corrected, String note) {
        var actor = currentPerson.expect();
        var followUp = followUps.findByIdForUpdate(id).orElseThrow(NotYours::new);
        judging.refuseInvolved(followUp, actor);
        var open = of(id).stream()
                .filter(each -> each.decidedAt() == null)
                .findFirst()
                .orElseThrow(NotYours::new);
        if (open.askedBy().equals(actor.personId())) {
            throw new Refused("outcomes.refused.own-correction");
        }
        ResultClass before = followUp.result();
        if (granted && (corrected == null || corrected == before)) {
            throw new Refused("outcomes.refused.nothing-corrected");
        }
        String shown = masking.mask(followUp, note.strip());
        jdbc.sql("""
                update outcome_correction set decided_at = :at, granted = :granted, note = :note, result_from = :from, result_to = :to
                where result_id = :id and decided_at is null""")
                .param("at", at(clock.instant()))
                .param("granted", granted)
                .param("note", shown)
                .param("from", granted ? before.name() : null)
                .param("to", granted && corrected != null ? corrected.name() : null)
                .param("id", id)
                .update();
        if (granted && corrected != null) {
            JudgingRules.refuseContradiction(corrected, followUp.standing().size());
            followUp.correct(corrected);
            risks.revise(followUp);
            followUps.saveAndFlush(followUp);
            results.correct(id, corrected);
        }
        int corrections = (int) of(id).stream()
                .filter(each -> Boolean.TRUE.equals(each.granted()))
                .count();
        events.publishEvent(
                new OutcomeFact.CorrectionDecided(id, granted, before, followUp.result(), corrections, shown));
        letters.correctionDecided(followUp, granted, shown);
    }

    /** All that were asked for, the first first. */
    @Transactional(readOnly = true)
    public List<Correction> of(UUID id) {
        return jdbc.sql("select * from outcome_correction where result_id = ? order by asked_at")
                .param(id)
                .query(Corrections::correction)
                .list();
    }

    private boolean isOpen(UUID id) {
        return of(id).stream().anyMatch(each -> each.decidedAt() == null);
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        String from = row.getString("result_from");
        String to = row.getString("result_to");
        return new Correction(
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("request"),
                row.getObject("asked_by", UUID.class),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getObject("granted", Boolean.class),
                row.getString("note"),
                from == null ? null : ResultClass.valueOf(from),
                to == null ? null : ResultClass.valueOf(to));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
