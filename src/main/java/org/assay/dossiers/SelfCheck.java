package org.assay.dossiers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.documents.StoredDocument;
import org.assay.rounds.Round;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Lets the automatic checks look at a whole dossier and at the round it is for. */
@Component
class SelfCheck {

    private final Decisions decisions;
    private final Clock clock;

    SelfCheck(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Everything found, section by section: what the forms ask for, then what the rules say.
     *
     * @param forOfficials whether to warn about competing applicants as well, which an applicant must not learn of
     */
    List<Finding> of(WholeDossier whole, Round round, boolean forOfficials) {
        var findings = new ArrayList<Finding>();
        for (var section : whole.sections()) {
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
        DossierChecks.of(application(whole, round, forOfficials)).stream()
                .filter(finding -> !places.contains(place(finding)))
                .forEach(findings::add);
        findings.sort(java.util.Comparator.comparing(Finding::section));
        return List.copyOf(findings);
    }

    /** One place is told once: what the form says about it comes first. */
    private static String place(Finding finding) {
        return finding.section() + "/" + finding.path();
    }

    private Application application(WholeDossier whole, Round round, boolean forOfficials) {
        var answers = whole.answers();
        var names = whole.names();
        return new Application(
                answers,
                whole.documents().stream().map(StoredDocument::kind).collect(Collectors.toSet()),
                whole.dossier().creditCode(),
                round.places().stream()
                        .map(place -> Application.offer(place.field(), place.track()))
                        .collect(Collectors.toSet()),
                names.taken(),
                forOfficials ? names.competing() : List.of(),
                names.cancelled(),
                threshold(answers),
                WorkingCalendar.today(clock));
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
