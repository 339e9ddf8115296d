package org.assay.draws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes pools, draws from them before a witness, and shows both to whoever may see them. */
@Component
@Transactional
public class Draws {
    private final DrawRepository draws;
    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Draws(
            DrawRepository draws,
            JdbcClient jdbc,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.draws = draws;
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** Commits to a pool, a rule and the source of the nonce, for the first time in a case; from here on nothing of them can be changed. */
    public DrawId freeze(NewDraw input) {
        return freeze(input, 1);
    }

    /** The same for a case that had a draw before. */
    public DrawId freezeAgain(NewDraw input) {
        return freeze(input, draws.countBySubjectId(input.subjectId()) + 1);
    }

    private DrawId freeze(NewDraw input, int number) {
        String planId = input.number() + "/" + input.purpose() + "-" + number;
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Draw.beijing(clock.instant()));
        FrozenPool frozen = FrozenPool.of(planId, time, input);
        String commitment = Canonical.write(frozen);
        Draw draw = draws.save(new Draw(Ids.next(), input, frozen, commitment, Canonical.sha256(commitment)));
        events.publishEvent(new DrawCommitted(
                draw.subjectId(), draw.id().value(), planId, draw.poolSize(), draw.commitmentSha256()));
        return draw.id();
    }

    /** Gives a frozen pool up for another one. @throws Refused when it was drawn from */
    public void supersede(DrawId id) {
        Draw draw = lock(id);
        draw.supersede();
        events.publishEvent(new DrawSuperseded(draw.subjectId(), id.value(), draw.planId()));
    }

    /**
     * Draws, once and for good: {@code SHA-256(planId|committed time|nonce)} is the seed, everything else follows.
     *
     * @param nonce what the witness called or a named public source gave, 4 to 64 characters without a bar
     * @return what came of it; a panel that cannot be filled lawfully is the caller's to refuse, which undoes the draw
     * @throws Refused when it was drawn already, or the witness is the person who draws
     */
    public Transcript draw(DrawId id, String nonce, String witness) {
        Draw draw = lock(id);
        @Nullable Actor operator = currentPerson.find().orElse(null);
        if (operator != null && operator.name().strip().equalsIgnoreCase(witness.strip())) {
            throw new Refused("draws.refused.witness-draws");
        }
        FrozenPool frozen = frozen(draw);
        String text = Seed.text(draw.planId(), draw.plannedTime(), nonce);
        Transcript transcript = Transcript.of(text, frozen.pool(), frozen.seated(), frozen.rule());
        String result = Canonical.write(transcript);
        String hash = Canonical.sha256(result);
        draw.draw(
                nonce,
                witness.strip(),
                operator == null ? null : operator.personId(),
                clock.instant(),
                transcript.seed(),
                result,
                hash);
        events.publishEvent(new DrawDrawn(
                draw.subjectId(), id.value(), draw.planId(), nonce, transcript.seed(), draw.witness() + "", hash));
        return transcript;
    }

    /** Opens all draws made for this case to the public; before that only officers and the auditor see them. */
    public void release(UUID subjectId) {
        draws.findBySubjectIdOrderByCommittedAtAscIdAsc(subjectId).forEach(draw -> draw.release(clock.instant()));
    }

    /** The draw, for whoever may see it; nobody is signed in when the actor is null. @throws NotYours otherwise */
    @Transactional(readOnly = true)
    public Draw expectVisible(DrawId id, @Nullable Actor actor) {
        return draws.findById(id.value())
                .filter(draw -> draw.releasedAt() != null || seesAll(actor))
                .orElseThrow(NotYours::new);
    }

    /** All draws made for a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Draw> of(UUID subjectId) {
        return draws.findBySubjectIdOrderByCommittedAtAscIdAsc(subjectId);
    }

    @Transactional(readOnly = true)
    public Draw expect(DrawId id) {
        return draws.findById(id.value()).orElseThrow(NotYours::new);
    }

    public FrozenPool frozen(Draw draw) {
        return Canonical.read(draw.commitment(), FrozenPool.class);
    }

    public @Nullable Transcript transcript(Draw draw) {
        return draw.result().map(text -> Canonical.read(text, Transcript.class)).orElse(null);
    }

    /** The newest draws the actor may see, the newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<DrawRow> newest(@Nullable Actor actor) {
        return jdbc.sql("""
                select id, plan_id, title, state, pool_size, seats, committed_at, drawn_at, witness, released_at
                from draw where released_at is not null or :all order by committed_at desc, id desc limit 200""").param("all", seesAll(actor)).query(Draws::row).list();
    }

    /** The draws that were made and opened to the public, the last one first; at most {@code most}. */
    @Transactional(readOnly = true)
    public List<DrawRow> lastReleased(int most) {
        return jdbc.sql("""
                select id, plan_id, title, state, pool_size, seats, committed_at, drawn_at, witness, released_at
                from draw where released_at is not null and drawn_at is not null order by drawn_at desc, id desc limit :most""").param("most", most).query(Draws::row).list();
    }

    private static DrawRow row(ResultSet row, int number) throws SQLException {
        return new DrawRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("plan_id"),
                row.getString("title"),
                Draw.State.valueOf(row.getString("state")),
                row.getInt("pool_size"),
                row.getInt("seats"),
                row.getTimestamp("committed_at").toInstant(),
                row.getTimestamp("drawn_at") == null
                        ? null
                        : row.getTimestamp("drawn_at").toInstant(),
                row.getString("witness"),
                row.getTimestamp("released_at") == null
                        ? null
                        : row.getTimestamp("released_at").toInstant());
    }

    private static boolean seesAll(@Nullable Actor actor) {
        return actor != null && actor.isAnyOf(Role.CASE_OFFICER, Role.APPROVER, Role.MEETING_MEMBER, Role.AUDITOR);
    }

    private Draw lock(DrawId id) {
        return draws.findByIdForUpdate(id.value()).orElseThrow(NotYours::new);
    }
}
