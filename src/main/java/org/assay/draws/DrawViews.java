package org.assay.draws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.people.Actor;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws as they are looked at: what everybody may see of each, and the whole for officials. */
@Component
@Transactional(readOnly = true)
public class DrawViews {
    private static final String COLUMNS = """
            select id, plan_id, title, purpose, state, open, pool_size, seats, committed_at, planned_at, drawn_at, witness, released_at,
                unmet <> '{}' as unfilled
            from draw """;

    private final DrawRepository draws;
    private final DrawTexts texts;
    private final List<Insiders> insiders;
    private final JdbcClient jdbc;

    DrawViews(DrawRepository draws, DrawTexts texts, List<Insiders> insiders, JdbcClient jdbc) {
        this.draws = draws;
        this.texts = texts;
        this.insiders = insiders;
        this.jdbc = jdbc;
    }

    /** A draw with as much of it as the viewer may see. @throws NotYours when there is none */
    public DrawView view(DrawId id, @Nullable Actor actor) {
        Draw draw = draws.findById(id.value()).orElseThrow(NotYours::new);
        return DrawView.of(draw, texts.withoutPools(id.value()), draw.isPublic() || seesAll(draw, actor));
    }

    /** Every text of a draw the viewer may see; the others by hash. */
    public List<Part> texts(DrawId id, @Nullable Actor actor) {
        Draw draw = draws.findById(id.value()).orElseThrow(NotYours::new);
        boolean whole = draw.isPublic() || seesAll(draw, actor);
        return (whole ? texts.all(id.value()) : texts.withoutPools(id.value()))
                .values().stream()
                        .filter(part -> whole || draw.isOpenAtOnce(part))
                        .toList();
    }

    /** The pool of a panel as it was frozen. */
    public CandidatePool candidates(DrawId id) {
        return Recomputed.read(texts.all(id.value()), Part.CANDIDATES, CandidatePool.class);
    }

    /** The newest draws, the newest first, at most 200; of a sealed one only what is public shows. */
    public List<DrawRow> newest(@Nullable Actor actor) {
        List<String> own = Stream.of("panel", "inspection")
                .filter(purpose -> seesAll(purpose, actor))
                .toList();
        return jdbc.sql(COLUMNS + " order by committed_at desc, id desc limit 200")
                .query((row, number) -> row(row, own.contains(row.getString("purpose"))))
                .list();
    }

    /** The draws that were made and opened to the public, the last one first; at most {@code most}. */
    public List<DrawRow> lastReleased(int most) {
        return jdbc.sql(
                        COLUMNS
                                + " where (released_at is not null or open) and drawn_at is not null order by drawn_at desc, id desc limit :most")
                .param("most", most)
                .query((row, number) -> row(row, true))
                .list();
    }

    private static DrawRow row(ResultSet row, boolean all) throws SQLException {
        boolean shown = all || row.getBoolean("open") || row.getTimestamp("released_at") != null;
        return new DrawRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("plan_id"),
                shown ? row.getString("title") : "",
                row.getString("purpose"),
                Draw.State.valueOf(row.getString("state")),
                row.getInt("pool_size"),
                row.getInt("seats"),
                Objects.requireNonNull(instant(row, "committed_at")),
                Objects.requireNonNull(instant(row, "planned_at")),
                instant(row, "drawn_at"),
                shown ? row.getString("witness") : null,
                shown,
                row.getBoolean("unfilled"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /** Officials by their role; who witnessed it, and who was drawn, this one draw. */
    private boolean seesAll(Draw draw, @Nullable Actor actor) {
        return actor != null
                && (seesAll(draw.committed().purpose(), actor)
                        || actor.personId().equals(draw.witnessId())
                        || insiders.stream().anyMatch(each -> each.include(draw.id(), actor)));
    }

    private static boolean seesAll(String purpose, @Nullable Actor actor) {
        return actor != null
                && (purpose.equals("inspection")
                        ? actor.isAnyOf(Role.INSPECTION_OFFICER, Role.APPROVER, Role.AUDITOR)
                        : actor.isAnyOf(Role.CASE_OFFICER, Role.APPROVER, Role.MEETING_MEMBER, Role.AUDITOR));
    }
}
