package org.assay.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.shared.ResidentIdNumber;

/** What is said about the organization must agree with the register and with the calendar. */
final class OrganizationRules {

    /** The declarations of section B; the agreement repeats them as obligations. */
    static final List<String> DECLARATIONS = List.of(
            "truthfulness",
            "noViolation",
            "suitableOfficers",
            "acceptsSupervision",
            "noExtraFees",
            "publicBenefit",
            "confidentiality",
            "dataToPlatform",
            "noLending");

    private OrganizationRules() {}

    static List<Finding> creditCodeIsTheRegisteredOne(Application application) {
        String code = application.text(Section.A, "creditCode");
        return code.isEmpty() || code.equals(application.registeredCode())
                ? List.of()
                : List.of(Finding.error(
                        Section.A, "creditCode", "dossiers.findings.other-credit-code", application.registeredCode()));
    }

    static List<Finding> representativesNumberIsValid(Application application) {
        String number = application.text(Section.A, "legalRepresentativeId");
        return number.isEmpty()
                        || ResidentIdNumber.check(number, application.today()).isEmpty()
                ? List.of()
                : List.of(Finding.error(Section.A, "legalRepresentativeId", "dossiers.findings.identity-number"));
    }

    static List<Finding> datesHavePassed(Application application) {
        List<Finding> findings = new ArrayList<>();
        later(application, Section.A, "registeredOn", findings);
        later(application, Section.B, "signedOn", findings);
        return findings;
    }

    private static void later(Application application, Section section, String key, List<Finding> findings) {
        LocalDate today = application.today();
        application
                .date(section, key)
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> findings.add(Finding.error(section, key, "dossiers.findings.future-date")));
    }

    static List<Finding> everyDeclarationIsTicked(Application application) {
        return application.answers().containsKey(Section.B)
                ? DECLARATIONS.stream()
                        .filter(key -> !application.isTicked(Section.B, key))
                        .map(key -> Finding.error(Section.B, key, "dossiers.findings.declaration"))
                        .toList()
                : List.of();
    }
}
