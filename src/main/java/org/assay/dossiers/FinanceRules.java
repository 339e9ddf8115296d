package org.assay.dossiers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.shared.Level;

/** Three closed years of accounts, and fees that are what their elements cost: no fee beyond cost is charged. */
final class FinanceRules {

    static final List<String> FEE_ELEMENTS = List.of(
            "itemBank",
            "paperAssembly",
            "printing",
            "marking",
            "certificate",
            "assessorPay",
            "examSystem",
            "roomRent",
            "examService");

    private FinanceRules() {}

    static List<Finding> accountsCoverThreeYears(Application application) {
        var years = application.rows(Section.H, "accounts").stream()
                .flatMap(row -> Application.number(row, "year").stream())
                .map(BigDecimal::intValue)
                .sorted()
                .toList();
        if (years.size() < 3) {
            return List.of();
        }
        int last = years.get(years.size() - 1);
        int thisYear = application.today().getYear();
        boolean consecutive = Set.copyOf(years).size() == years.size() && last - years.get(0) == years.size() - 1;
        // in the first months of a year the audit of the year before may not be there yet
        boolean recent = last == thisYear - 1 || last == thisYear - 2;
        return consecutive && recent
                ? List.of()
                : List.of(Finding.error(Section.H, "accounts", "dossiers.findings.account-years"));
    }

    static List<Finding> feesAreTheSumOfTheirElements(Application application) {
        List<Finding> findings = new ArrayList<>();
        var rows = application.rows(Section.H, "fees");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var proposed = Application.number(row, "proposedFee");
            BigDecimal sum = sum(row);
            if (proposed.isPresent() && proposed.get().compareTo(sum) != 0) {
                findings.add(Finding.error(
                        Section.H,
                        "fees[" + i + "].proposedFee",
                        "dossiers.findings.fee-sum",
                        proposed.get().toPlainString(),
                        sum.toPlainString()));
            }
        }
        return findings;
    }

    private static BigDecimal sum(Map<String, Object> row) {
        return FEE_ELEMENTS.stream()
                .flatMap(element -> Application.number(row, element).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<Finding> everyLevelHasItsFee(Application application) {
        var rows = application.rows(Section.H, "fees");
        if (rows.isEmpty() || application.levels().isEmpty()) {
            return List.of();
        }
        Set<String> wanted =
                new HashSet<>(application.levels().stream().map(Level::name).toList());
        List<Object> given = rows.stream().map(row -> row.get("level")).toList();
        return given.size() == wanted.size() && wanted.equals(new HashSet<>(given))
                ? List.of()
                : List.of(Finding.error(Section.H, "fees", "dossiers.findings.fee-levels"));
    }
}
