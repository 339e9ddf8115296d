package org.assay.reviews;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A ground on which an expert may not review an applicant, found in the registers without asking anybody (Regulations on
 * Government Procurement art. 9 and the rules of the draw).
 *
 * @param name the word by which the frozen pool gives the reason
 */
record Recusal(String name, BiPredicate<Expert, Applicant> applies) {
    static final Recusal SAME_EMPLOYER = new Recusal(
            "same-employer", (expert, applicant) -> expert.employerCreditCode().equals(applicant.creditCode()));

    static final Recusal SAME_GROUP = new Recusal("same-group", Recusal::isOfTheGroup);

    static final Recusal RELATED_PERSON = new Recusal(
            "related-person",
            (expert, applicant) ->
                    applicant.related().stream().anyMatch(name -> normal(name).equals(normal(expert.name()))));

    static final Recusal COMPETITOR = new Recusal(
            "competitor", (expert, applicant) -> applicant.competitors().contains(expert.employerCreditCode()));

    static final Recusal AGENT = new Recusal(
            "speaks-for-applicant",
            (expert, applicant) -> applicant.agents().contains(expert.person().value()));

    static final Recusal HANDLED = new Recusal(
            "handled-the-case",
            (expert, applicant) -> applicant.handlers().contains(expert.person().value()));

    static final Recusal DECLARED = new Recusal(
            "declared-before", (expert, applicant) -> applicant.declared().contains(expert.id()));

    static final List<Recusal> ALL =
            List.of(SAME_EMPLOYER, SAME_GROUP, RELATED_PERSON, COMPETITOR, AGENT, HANDLED, DECLARED);

    /** The first ground that applies. */
    static Optional<String> of(Expert expert, Applicant applicant) {
        return ALL.stream()
                .filter(ground -> ground.applies().test(expert, applicant))
                .map(Recusal::name)
                .findFirst();
    }

    /** The employer is the parent, a daughter or a sister of the applicant. */
    private static boolean isOfTheGroup(Expert expert, Applicant applicant) {
        String employer = expert.employerCreditCode();
        Optional<String> parent = applicant.parentOf().apply(employer);
        return employer.equals(applicant.groupParent())
                || parent.filter(code -> code.equals(applicant.creditCode()) || code.equals(applicant.groupParent()))
                        .isPresent();
    }

    private static String normal(String name) {
        return name.replaceAll("[\\s·]+", "").toLowerCase(Locale.ROOT);
    }
}
