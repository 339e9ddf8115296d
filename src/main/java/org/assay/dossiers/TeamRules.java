package org.assay.dossiers;

import java.math.BigDecimal;
import java.util.List;
import org.assay.shared.Level;

/** The people and the items an organization must have before it may examine anybody. */
final class TeamRules {

    static final int FULL_TIME_STAFF = 5;
    static final int EXPERTS = 15;
    static final int ASSESSORS = 20;
    static final int ITEMS_PER_LEVEL = 500;

    private TeamRules() {}

    static List<Finding> unitHasFullTimeStaff(Application application) {
        var staff = application.rows(Section.F, "staff");
        long fullTime = staff.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("fullTime")))
                .count();
        return tooFew("staff", staff.isEmpty(), fullTime, FULL_TIME_STAFF);
    }

    static List<Finding> expertsAreEnoughAndFromEnterprises(Application application) {
        var experts = application.rows(Section.F, "experts");
        long enterprise = experts.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("enterprise")))
                .count();
        return experts.size() >= EXPERTS && enterprise * 2 < experts.size()
                ? List.of(Finding.error(
                        Section.F,
                        "experts",
                        "dossiers.findings.enterprise-experts",
                        Long.toString(enterprise),
                        Integer.toString(experts.size())))
                : tooFew("experts", experts.isEmpty(), experts.size(), EXPERTS);
    }

    static List<Finding> assessorsAreEnough(Application application) {
        var assessors = application.rows(Section.F, "assessors");
        return tooFew("assessors", assessors.isEmpty(), assessors.size(), ASSESSORS);
    }

    private static List<Finding> tooFew(String what, boolean nothingYet, long there, int needed) {
        return nothingYet || there >= needed
                ? List.of()
                : List.of(Finding.error(
                        Section.F,
                        what,
                        "dossiers.findings.too-few-" + what,
                        Long.toString(there),
                        Integer.toString(needed)));
    }

    static List<Finding> itemBankIsLargeEnough(Application application) {
        var rows = application.rows(Section.G, "itemBank");
        return rows.isEmpty()
                ? List.of()
                : application.levels().stream()
                        .filter(level -> items(application, level) < ITEMS_PER_LEVEL)
                        .map(level -> Finding.error(
                                Section.G,
                                "itemBank",
                                "dossiers.findings.item-bank",
                                level.name(),
                                Integer.toString(ITEMS_PER_LEVEL)))
                        .toList();
    }

    private static long items(Application application, Level level) {
        return application.rows(Section.G, "itemBank").stream()
                .filter(row -> level.name().equals(row.get("level")))
                .mapToLong(row -> Application.number(row, "items")
                        .map(BigDecimal::longValue)
                        .orElse(0L))
                .sum();
    }
}
