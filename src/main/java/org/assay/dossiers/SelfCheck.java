package org.assay.dossiers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.documents.Documents;
import org.assay.documents.StoredDocument;
import org.assay.rounds.Rounds;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the automatic checks look at, and lets them look. */
@Component
class SelfCheck {

    private final Sections sections;
    private final Documents documents;
    private final Rounds rounds;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    SelfCheck(
            Sections sections, Documents documents, Rounds rounds, Decisions decisions, JdbcClient jdbc, Clock clock) {
        this.sections = sections;
        this.documents = documents;
        this.rounds = rounds;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Everything found, section by section: what the forms ask for, then what the rules say.
     *
     * @param forOfficials whether to warn about competing applicants as well, which an applicant must not learn of
     */
    List<Finding> of(Dossier dossier, boolean forOfficials) {
        var written = sections.of(dossier.id());
        var findings = new ArrayList<Finding>();
        for (var section : written) {
            if (section.state() == SectionState.EMPTY) {
                findings.add(Finding.error(section.section(), "", "dossiers.findings.section-empty"));
            }
            section.problems()
                    .forEach(problem -> findings.add(Finding.error(
                            section.section(),
                            problem.path(),
                            problem.key(),
                            problem.args().toArray())));
        }
        var places = findings.stream().map(SelfCheck::place).collect(Collectors.toSet());
        DossierChecks.of(application(dossier, written, forOfficials)).stream()
                .filter(finding -> !places.contains(place(finding)))
                .forEach(findings::add);
        findings.sort(java.util.Comparator.comparing(Finding::section));
        return List.copyOf(findings);
    }

    /** One place is told once: what the form says about it comes first. */
    private static String place(Finding finding) {
        return finding.section() + "/" + finding.path();
    }

    /** How far section K is. */
    SectionState attachments(Dossier dossier) {
        var application = application(dossier, sections.of(dossier.id()), false);
        return application.attached().isEmpty()
                ? SectionState.EMPTY
                : AttachmentRules.missing(application).isEmpty() ? SectionState.COMPLETE : SectionState.WORK;
    }

    private Application application(Dossier dossier, List<SectionAnswers> written, boolean forOfficials) {
        Map<Section, Map<String, Object>> answers = new EnumMap<>(Section.class);
        written.stream()
                .filter(section -> section.state() != SectionState.EMPTY)
                .forEach(section -> answers.put(section.section(), section.answers()));
        var offered = rounds.expect(dossier.roundId()).places().stream()
                .map(place -> Application.offer(place.field(), place.track()))
                .collect(Collectors.toSet());
        Set<String> attached = documents.of(dossier.id().value()).stream()
                .map(StoredDocument::kind)
                .collect(Collectors.toSet());
        return new Application(
                answers,
                attached,
                dossier.creditCode(),
                offered,
                names("""
                        select distinct certificate from dossier
                        where id <> :id and certificate is not null
                          and (status = 'LISTED' or organization_id = :organization
                                                    and status not in ('REFUSED', 'WITHDRAWN', 'LAPSED', 'NOT_SELECTED'))""", dossier),
                forOfficials ? names("""
                                select distinct certificate from dossier
                                where id <> :id and certificate is not null and submitted_at is not null
                                  and round_id = :round and organization_id <> :organization
                                  and status not in ('REFUSED', 'WITHDRAWN', 'LAPSED')""", dossier) : List.of(),
                jdbc.sql("select name from dossier_cancelled_qualification")
                        .query(String.class)
                        .list(),
                threshold(answers),
                WorkingCalendar.today(clock));
    }

    private List<String> names(String query, Dossier dossier) {
        return jdbc.sql(query)
                .param("id", dossier.id().value())
                .param("organization", dossier.organizationId())
                .param("round", dossier.roundId())
                .query(String.class)
                .list();
    }

    private Optional<Application.Threshold> threshold(Map<Section, Map<String, Object>> answers) {
        return Optional.ofNullable(answers.getOrDefault(Section.C, Map.of()).get("track"))
                .flatMap(track -> decisions.decide("experience-threshold", Map.of("track", track)))
                .map(row -> new Application.Threshold(
                        (int) whole(row, "years"), whole(row, "personTimes"), whole(row, "appliedPersonTimes")));
    }

    private static long whole(Map<String, Object> row, String output) {
        return row.get(output) instanceof Number number ? number.longValue() : 0;
    }
}
