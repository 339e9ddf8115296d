package org.assay.dossiers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.shared.Track;

/** The years of training and evaluation must follow each other; how many there are is for the officers to judge. */
final class ExperienceRules {

    private ExperienceRules() {}

    static List<Finding> yearsAreConsecutive(Application application) {
        List<Finding> findings = new ArrayList<>();
        var rows = application.rows(Section.D, "years");
        List<Integer> years = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String path = "years[" + i + "].year";
            var year = Application.number(rows.get(i), "year").map(BigDecimal::intValue);
            if (year.isEmpty()) {
                return List.of();
            }
            if (year.get() > application.today().getYear()) {
                findings.add(Finding.error(Section.D, path, "dossiers.findings.future-year"));
            }
            if (years.contains(year.get())) {
                findings.add(Finding.error(
                        Section.D,
                        path,
                        "dossiers.findings.year-twice",
                        year.get().toString()));
            }
            years.add(year.get());
        }
        var sorted = years.stream().distinct().sorted().toList();
        if (!sorted.isEmpty() && sorted.get(sorted.size() - 1) - sorted.get(0) != sorted.size() - 1) {
            findings.add(Finding.error(Section.D, "years", "dossiers.findings.year-gap"));
        }
        return findings;
    }

    /** E4: less than the threshold does not bar the submission, for a ground for relaxation may be found. */
    static List<Finding> experienceReachesTheThreshold(Application application) {
        var rows = application.rows(Section.D, "years");
        if (rows.isEmpty() || application.threshold().isEmpty()) {
            return List.of();
        }
        var asked = application.threshold().get();
        long inAll = sum(rows, "trainingPersonTimes") + sum(rows, "evaluatedPersonTimes");
        List<Finding> findings = new ArrayList<>();
        below(findings, "years", rows.size(), asked.years());
        below(findings, "person-times", inAll, asked.personTimes());
        below(findings, "applied-person-times", sum(rows, "appliedPersonTimes"), asked.appliedPersonTimes());
        return findings;
    }

    private static void below(List<Finding> findings, String what, long claimed, long asked) {
        if (claimed < asked) {
            findings.add(Finding.warning(
                    Section.D,
                    "years",
                    "dossiers.findings.threshold-" + what,
                    Long.toString(claimed),
                    Long.toString(asked)));
        }
    }

    private static long sum(List<Map<String, Object>> rows, String key) {
        return rows.stream()
                .mapToLong(row ->
                        Application.number(row, key).map(BigDecimal::longValue).orElse(0L))
                .sum();
    }

    static List<Finding> matureBrandsWroteStandards(Application application) {
        boolean mature = application.text(Section.C, "track").equals(Track.MATURE.name());
        List<Finding> findings = new ArrayList<>();
        var rows = application.rows(Section.E, "standards");
        if (mature && rows.isEmpty()) {
            findings.add(Finding.error(Section.E, "standards", "dossiers.findings.no-standard"));
        }
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            Application.number(rows.get(i), "year")
                    .filter(year -> year.intValue() > application.today().getYear())
                    .ifPresent(year -> findings.add(
                            Finding.error(Section.E, "standards[" + at + "].year", "dossiers.findings.future-year")));
        }
        return findings;
    }
}
