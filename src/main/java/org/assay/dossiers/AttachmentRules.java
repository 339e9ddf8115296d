package org.assay.dossiers;

import java.util.List;

/** What must be attached, by the kind of organization and by what the sections claim. */
final class AttachmentRules {

    private AttachmentRules() {}

    static List<Finding> mandatoryDocumentsAreThere(Application application) {
        return missing(application).stream()
                .map(kind -> Finding.error(Section.K, kind.code(), "dossiers.findings.document", kind.label()))
                .toList();
    }

    static List<DocumentKind> missing(Application application) {
        boolean hasStandards = !application.rows(Section.E, "standards").isEmpty();
        return DocumentKind.mandatory(application.text(Section.A, "kind"), hasStandards).stream()
                .filter(kind -> !application.attached().contains(kind.code()))
                .sorted()
                .toList();
    }
}
