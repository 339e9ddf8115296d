package org.assay.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the officers found on the eligibility criteria, and what they asked the applicant. */
@Component
public class Eligibility {

    /** The criteria E1 to E12 in order. */
    public static final List<String> CODES =
            java.util.stream.IntStream.rangeClosed(1, 12).mapToObj(i -> "E" + i).toList();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Eligibility(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The question that is put to the applicant once the second officer agrees. */
    String preparedQuestion(DossierId id) {
        return jdbc.sql("select question from dossier_assessment where dossier_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Puts an assessment of all criteria in the place of the one before; the record keeps that there were several. */
    void replace(DossierId id, List<Criterion> findings, @Nullable String question) {
        jdbc.sql("""
                insert into dossier_assessment (dossier_id, question) values (:id, :question)
                on conflict (dossier_id) do update set question = excluded.question""").param("id", id.value()).param("question", question).update();
        batches.batchUpdate(
                """
                insert into dossier_criterion (dossier_id, code, position, finding, ground, note)
                values (:id, :code, :position, :finding, :ground, :note)
                on conflict (dossier_id, code) do update
                set finding = excluded.finding, ground = excluded.ground, note = excluded.note, effect = null""",
                findings.stream()
                        .map(finding -> new MapSqlParameterSource()
                                .addValue("id", id.value())
                                .addValue("code", finding.code())
                                .addValue("position", CODES.indexOf(finding.code()))
                                .addValue("finding", finding.finding().name())
                                .addValue("ground", finding.ground().name())
                                .addValue("note", finding.note()))
                        .toArray(SqlParameterSource[]::new));
    }

    /** What each finding means for the case, by its code. */
    void judge(DossierId id, Map<String, String> effects) {
        batches.batchUpdate(
                "update dossier_criterion set effect = :effect where dossier_id = :id and code = :code",
                effects.entrySet().stream()
                        .map(effect -> new MapSqlParameterSource()
                                .addValue("effect", effect.getValue())
                                .addValue("id", id.value())
                                .addValue("code", effect.getKey()))
                        .toArray(SqlParameterSource[]::new));
    }

    void ask(DossierId id, String question, Instant now, Instant due) {
        jdbc.sql("insert into dossier_question (id, dossier_id, asked_at, due, question) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id.value(), Sections.at(now), Sections.at(due), question)
                .update();
    }

    void answer(DossierId id, String answer, Instant now) {
        jdbc.sql("""
                update dossier_question set answer = ?, answered_at = ?
                where id = (select max(id::text)::uuid from dossier_question where dossier_id = ?)""").params(answer, Sections.at(now), id.value()).update();
    }
}
