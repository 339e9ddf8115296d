package org.assay.registers;

import java.util.Arrays;

/** What an inspector knows about, and what a matter needs somebody to know about. */
public enum Specialty {
    ASSESSMENT,
    EXAM_SECURITY,
    FEES,
    DATA_PROTECTION,
    TEACHING,
    SITE_SAFETY;

    /** As registers, pools and message keys ({@code registers.specialty.<code>}) write it, such as {@code exam-security}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static java.util.List<String> codes() {
        return Arrays.stream(values()).map(Specialty::code).toList();
    }
}
