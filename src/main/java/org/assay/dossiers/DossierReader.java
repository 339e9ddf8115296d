package org.assay.dossiers;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.assay.documents.Documents;
import org.assay.people.NotYours;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads dossiers whole: one statement for the row and all that hangs on it, and one for the documents. */
@Component
public class DossierReader {

    /** Everything the steps have left, as one JSON object. */
    private static final String PROCEEDINGS = """
            json_build_object(
                'supplement', (select to_json(s) from (
                    select asked_at, due, cast(missing as json) as missing, reply, replied_at
                    from dossier_supplement where dossier_id = d.id) s),
                'questions', (select coalesce(json_agg(to_json(q) order by q.id), '[]') from (
                    select id, asked_at, due, question, answer, answered_at
                    from dossier_question where dossier_id = d.id) q),
                'criteria', (select coalesce(json_agg(to_json(c) order by c.position), '[]') from (
                    select position, code, finding, ground, note, effect
                    from dossier_criterion where dossier_id = d.id) c),
                'agreement', (select to_json(a) from (
                    select number, drawn_up_at, due, term_years, cast(levels as json) as levels, cast(fee_ceilings as json) as fee_ceilings,
                           cast(obligations as json) as obligations, signatory, signed_at, countersignatory, document_number,
                           valid_from, valid_until
                    from dossier_agreement where dossier_id = d.id) a))""";

    private static final String SECTIONS = """
            (select coalesce(json_agg(to_json(s)), '[]') from (
                select section, encode(answers, 'base64') as answers, version, saved_at, saved_by
                from dossier_section where dossier_id = d.id) s)""";

    private static final String NAMES = """
            json_build_object(
                'taken', array(select distinct certificate from dossier
                    where id <> d.id and certificate is not null
                      and (status = 'LISTED' or organization_id = d.organization_id
                                                and status not in ('REFUSED', 'WITHDRAWN', 'LAPSED', 'NOT_SELECTED'))),
                'competing', array(select distinct certificate from dossier
                    where id <> d.id and certificate is not null and submitted_at is not null
                      and round_id = d.round_id and organization_id <> d.organization_id
                      and status not in ('REFUSED', 'WITHDRAWN', 'LAPSED')),
                'cancelled', array(select name from dossier_cancelled_qualification))""";

    private static final String WHOLE = """
            select d.*, cast(json_build_object(
                'sections', %s,
                'proceedings', %s,
                'names', %%s,
                'submissions', (select count(*) from dossier_submission where dossier_id = d.id)) as text) as beside
            from dossier d where d.id = :id""".formatted(SECTIONS, PROCEEDINGS);

    private static final String ASSESSED = """
            select d.*, cast(json_build_object('sections', %s, 'proceedings', %s) as text) as beside
            from dossier d where d.id = :id for no key update of d""".formatted(SECTIONS, PROCEEDINGS);

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Sections sections;
    private final Documents documents;

    DossierReader(EntityManager entities, JdbcClient jdbc, Sections sections, Documents documents) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.sections = sections;
        this.documents = documents;
    }

    /** What hangs on the row. */
    private record Beside(
            List<Sections.Kept> sections,
            Proceedings proceedings,
            WholeDossier.@Nullable Names names,
            int submissions) {}

    /** The part of it that is judged. */
    private record Assessed(List<Sections.Kept> sections, Proceedings proceedings) {}

    /** What the steps have left beside a dossier; who may see the dossier decides who may see how much of it. */
    public Proceedings proceedings(DossierId id) {
        return jdbc.sql("select " + PROCEEDINGS + " from dossier d where d.id = ?")
                .param(id.value())
                .query((row, number) -> JSON.readValue(row.getString(1), Proceedings.class))
                .optional()
                .orElseThrow(NotYours::new);
    }

    /** To be read. */
    Optional<WholeDossier> find(DossierId id) {
        return whole(id, WHOLE.formatted("null"));
    }

    /** To be checked: with the names it must not be confused with. */
    Optional<WholeDossier> findWithNames(DossierId id) {
        return whole(id, WHOLE.formatted(NAMES));
    }

    /** To be checked and handed in: nobody else changes it until the transaction ends. */
    Optional<WholeDossier> lockWithNames(DossierId id) {
        return whole(id, WHOLE.formatted(NAMES) + " for no key update of d");
    }

    /** To be judged: with what is written and what was found; nobody else changes it until the transaction ends. @throws NotYours when there is none */
    AssessedDossier lockAssessed(DossierId id) {
        return row(id, ASSESSED)
                .map(row -> assessed((Dossier) row[0], JSON.readValue((String) row[1], Assessed.class)))
                .orElseThrow(NotYours::new);
    }

    private AssessedDossier assessed(Dossier dossier, Assessed beside) {
        return new AssessedDossier(
                dossier,
                sections.opened(dossier.id(), beside.sections()),
                beside.proceedings().criteria());
    }

    private Optional<WholeDossier> whole(DossierId id, String sql) {
        return row(id, sql).map(this::whole);
    }

    private Optional<Object[]> row(DossierId id, String sql) {
        return entities.createNativeQuery(sql)
                .unwrap(NativeQuery.class)
                .addEntity(Dossier.class)
                .addScalar("beside", String.class)
                .addSynchronizedEntityClass(Dossier.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(Object[].class::cast);
    }

    private WholeDossier whole(Object[] row) {
        var dossier = (Dossier) row[0];
        var beside = JSON.readValue((String) row[1], Beside.class);
        return new WholeDossier(
                dossier,
                sections.opened(dossier.id(), beside.sections()),
                documents.of(dossier.id().value()),
                beside.proceedings(),
                beside.names() == null ? WholeDossier.Names.NONE : beside.names(),
                beside.submissions());
    }
}
