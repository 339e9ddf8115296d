package org.assay.dossiers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the officers found on the eligibility criteria, and what they asked the applicant. */
@Component
public class Eligibility {

    /** The criteria E1 to E12 in order. */
    public static final List<String> CODES =
            java.util.stream.IntStream.rangeClosed(1, 12).mapToObj(i -> "E" + i).toList();

    private final JdbcClient jdbc;

    Eligibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The findings as they stand, E1 to E12; none before the first assessment. */
    public List<Criterion> of(DossierId id) {
        return jdbc.sql("select * from dossier_criterion where dossier_id = ? order by position")
                .param(id.value())
                .query((row, number) -> new Criterion(
                        row.getString("code"),
                        Criterion.Result.valueOf(row.getString("finding")),
                        Criterion.Ground.valueOf(row.getString("ground")),
                        row.getString("note"),
                        row.getString("effect")))
                .list();
    }

    /** The questions put to the applicant, the oldest first. */
    public List<OfficerQuestion> questions(DossierId id) {
        return jdbc.sql("select * from dossier_question where dossier_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new OfficerQuestion(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due", OffsetDateTime.class).toInstant(),
                        row.getString("question"),
                        row.getString("answer"),
                        Supplements.instant(row, "answered_at")))
                .list();
    }

    Optional<OfficerQuestion> lastQuestion(DossierId id) {
        var questions = questions(id);
        return questions.isEmpty() ? Optional.empty() : Optional.of(questions.get(questions.size() - 1));
    }

    /** The question that is put to the applicant once the second officer agrees. */
    String preparedQuestion(DossierId id) {
        return jdbc.sql("select question from dossier_assessment where dossier_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Puts a new assessment in the place of the one before; the record keeps that there were several. */
    void replace(DossierId id, List<Criterion> findings, @Nullable String question) {
        jdbc.sql("""
                insert into dossier_assessment (dossier_id, question) values (:id, :question)
                on conflict (dossier_id) do update set question = excluded.question""").param("id", id.value()).param("question", question).update();
        jdbc.sql("delete from dossier_criterion where dossier_id = ?")
                .param(id.value())
                .update();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            jdbc.sql("""
                    insert into dossier_criterion (dossier_id, code, position, finding, ground, note)
                    values (:id, :code, :position, :finding, :ground, :note)""")
                    .param("id", id.value())
                    .param("code", finding.code())
                    .param("position", i)
                    .param("finding", finding.finding().name())
                    .param("ground", finding.ground().name())
                    .param("note", finding.note())
                    .update();
        }
    }

    void judge(DossierId id, Map<String, String> effects) {
        effects.forEach(
                (code, effect) -> jdbc.sql("update dossier_criterion set effect = ? where dossier_id = ? and code = ?")
                        .params(effect, id.value(), code)
                        .update());
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
