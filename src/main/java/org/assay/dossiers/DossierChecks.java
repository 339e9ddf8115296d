package org.assay.dossiers;

import java.util.List;

/** The automatic checks: small rules over the whole dossier, each telling what it finds wrong and where. */
final class DossierChecks {

    /** One rule; it finds nothing where what it needs is not written yet, for the form itself asks for that. */
    @FunctionalInterface
    interface Rule {
        List<Finding> check(Application application);
    }

    static final List<Rule> RULES = List.of(
            OrganizationRules::creditCodeIsTheRegisteredOne,
            OrganizationRules::representativesNumberIsValid,
            OrganizationRules::datesHavePassed,
            OrganizationRules::everyDeclarationIsTicked,
            CertificateRules::nameEndsAsTheNoticeSays,
            CertificateRules::levelsAreConsecutive,
            CertificateRules::placeIsOffered,
            CertificateRules::qualificationIsNotCancelled,
            CertificateRules::nameIsNotConfusing,
            CertificateRules::competitorsNameIsNotConfusing,
            ExperienceRules::yearsAreConsecutive,
            ExperienceRules::experienceReachesTheThreshold,
            ExperienceRules::matureBrandsWroteStandards,
            TeamRules::unitHasFullTimeStaff,
            TeamRules::expertsAreEnoughAndFromEnterprises,
            TeamRules::assessorsAreEnough,
            TeamRules::itemBankIsLargeEnough,
            FinanceRules::accountsCoverThreeYears,
            FinanceRules::feesAreTheSumOfTheirElements,
            FinanceRules::everyLevelHasItsFee,
            AttachmentRules::mandatoryDocumentsAreThere);

    private DossierChecks() {}

    /** Everything the rules find, in the order of the rules. */
    static List<Finding> of(Application application) {
        return RULES.stream().flatMap(rule -> rule.check(application).stream()).toList();
    }
}
