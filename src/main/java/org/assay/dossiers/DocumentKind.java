package org.assay.dossiers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The kinds of attachment of section K, and which of them every applicant of a kind must hand in. */
public enum DocumentKind {
    LICENCE,
    ARTICLES,
    FINANCIAL_REPORTS,
    CREDIT_REPORT,
    EXPERIENCE_PROOF,
    STANDARDS_PROOF,
    STAFF_SOCIAL_SECURITY,
    PREMISES_PROOF,
    DRAFT_STANDARD,
    ASSESSMENT_PLAN,
    COMMITMENT;

    /** The kind as documents and message keys write it, such as {@code credit-report}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name, put into the reader's language where a message mentions it. */
    public MessageSourceResolvable label() {
        return new DefaultMessageSourceResolvable("dossiers.documents." + code());
    }

    public static Optional<DocumentKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /**
     * What must be attached.
     *
     * @param organizationKind the kind of organization as section A writes it; a public institution has no commercial credit report
     * @param hasStandards whether section E claims standards or textbooks that need proof
     */
    public static Set<DocumentKind> mandatory(String organizationKind, boolean hasStandards) {
        var kinds = EnumSet.allOf(DocumentKind.class);
        if (organizationKind.equals("PUBLIC_INSTITUTION")) {
            kinds.remove(CREDIT_REPORT);
        }
        if (!hasStandards) {
            kinds.remove(STANDARDS_PROOF);
        }
        return kinds;
    }
}
