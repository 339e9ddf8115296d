package org.assay.dossiers;

import java.util.List;
import org.assay.shared.Level;

/** The certificate must be one the round recruits, in levels that follow each other, under a name of its own. */
final class CertificateRules {

    private CertificateRules() {}

    static List<Finding> nameEndsAsTheNoticeSays(Application application) {
        String name = application.text(Section.C, "name");
        return name.isEmpty() || name.endsWith(CertificateName.ENDING)
                ? List.of()
                : List.of(Finding.error(
                        Section.C, "name", "dossiers.findings.certificate-ending", CertificateName.ENDING));
    }

    static List<Finding> levelsAreConsecutive(Application application) {
        List<Level> levels = application.levels();
        boolean gap = levels.contains(Level.L1) && levels.contains(Level.L3) && !levels.contains(Level.L2);
        return gap ? List.of(Finding.error(Section.C, "levels", "dossiers.findings.level-gap")) : List.of();
    }

    static List<Finding> placeIsOffered(Application application) {
        String field = application.text(Section.C, "field");
        String track = application.text(Section.C, "track");
        return field.isEmpty() || track.isEmpty() || application.offered().contains(field + "/" + track)
                ? List.of()
                : List.of(Finding.error(Section.C, "track", "dossiers.findings.no-such-place"));
    }

    /** Vocational qualification certificates that have been cancelled must not be reintroduced (pilot notice 2(4)). */
    static List<Finding> qualificationIsNotCancelled(Application application) {
        return alike(application, application.cancelled()).stream()
                .map(other -> Finding.error(Section.C, "name", "dossiers.findings.cancelled-qualification", other))
                .toList();
    }

    static List<Finding> nameIsNotConfusing(Application application) {
        return alike(application, application.taken()).stream()
                .map(other -> Finding.error(Section.C, "name", "dossiers.findings.similar-name", other))
                .toList();
    }

    static List<Finding> competitorsNameIsNotConfusing(Application application) {
        return alike(application, application.competing()).stream()
                .map(other -> Finding.warning(Section.C, "name", "dossiers.findings.similar-competitor", other))
                .toList();
    }

    private static List<String> alike(Application application, List<String> others) {
        var name = new CertificateName(application.text(Section.C, "name"));
        return others.stream().filter(name::isConfusedWith).toList();
    }
}
