package org.assay.dossiers;

import java.util.List;

/**
 * What an automatic check found in a dossier.
 *
 * @param path the answer's place in its section, such as {@code years[2].year}; empty when it is about the whole section
 * @param key message key of the sentence, {@code dossiers.findings.<rule>}, or a form's problem
 * @param severity whether it stands against submission or only deserves a second look
 */
public record Finding(Section section, String path, String key, List<Object> args, Severity severity) {

    /** What a finding means for the applicant. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Finding error(Section section, String path, String key, Object... args) {
        return new Finding(section, path, key, List.of(args), Severity.ERROR);
    }

    public static Finding warning(Section section, String path, String key, Object... args) {
        return new Finding(section, path, key, List.of(args), Severity.WARNING);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
