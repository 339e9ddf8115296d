package org.assay.dossiers;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assay.organizations.Organizations;
import org.assay.reviews.ReviewRequest;
import org.assay.rounds.Rounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says to the reviewers what a dossier is about, and who is too close to it to sit on its panel. */
@Component
class ReviewRequests {

    private final Organizations organizations;
    private final Rounds rounds;
    private final JdbcClient jdbc;

    ReviewRequests(Organizations organizations, Rounds rounds, JdbcClient jdbc) {
        this.organizations = organizations;
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    ReviewRequest of(AssessedDossier assessed) {
        var dossier = assessed.dossier();
        var field = dossier.field().orElseThrow();
        return new ReviewRequest(
                new ReviewRequest.Subject(
                        Dossiers.KIND,
                        dossier.id().value(),
                        String.valueOf(dossier.number()),
                        String.valueOf(dossier.certificate()),
                        field.code(),
                        Set.of()),
                dossier.track().orElseThrow(),
                dossier.organizationId(),
                dossier.organization(),
                dossier.creditCode(),
                organizations.expect(dossier.organizationId()).groupParentCreditCode(),
                related(assessed),
                rounds.expect(dossier.roundId()).criteria().stream()
                        .map(line -> new ReviewRequest.Criterion(line.code(), line.name(), line.weight(), line.veto()))
                        .toList(),
                competing(dossier, field.code()));
    }

    /** The people the dossier names as its representative, in charge, or as the organization's own experts. */
    private Set<String> related(AssessedDossier assessed) {
        Set<String> names = new HashSet<>();
        var organization = assessed.section(Section.A).answers();
        var team = assessed.section(Section.F).answers();
        add(names, organization, "legalRepresentative");
        add(names, organization, "officerName");
        add(names, organization, "agentName");
        add(names, team, "unitHead");
        Application.rows(team, "staff").forEach(row -> add(names, row, "name"));
        Application.rows(team, "experts").forEach(row -> add(names, row, "name"));
        return names;
    }

    private static void add(Set<String> names, Map<String, Object> answers, String key) {
        if (answers.get(key) instanceof String name && !name.isBlank()) {
            names.add(name.strip());
        }
    }

    private Set<String> competing(Dossier dossier, String field) {
        return jdbc.sql("""
                select distinct credit_code from dossier
                where round_id = ? and field = ? and organization_id <> ? and submitted_at is not null""")
                .params(dossier.roundId(), field, dossier.organizationId())
                .query(String.class)
                .set();
    }
}
