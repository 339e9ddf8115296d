package org.assay.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number people quote for a case, such as {@code TEO-2026-00-00042}; given once and never reused.
 *
 * @param province two digits of GB/T 2260, or {@link #NATIONAL}
 * @param serial 1 to 99999, counted within type, year and province
 */
public record CaseNumber(Type type, int year, String province, int serial) {
    /** What stands in the place of a province when a case belongs to the whole country. */
    public static final String NATIONAL = "00";

    private static final Pattern FORM = Pattern.compile("([A-Z]{3})-([0-9]{4})-([0-9]{2})-([0-9]{5})");
    private static final String SHAPE = "TYPE-YYYY-PP-NNNNN";

    /** The kinds of case that bear numbers. */
    public enum Type {
        /** Recruitment of a training evaluation organization. */
        TEO,
        /** Standard. */
        STD,
        /** College filing. */
        FIL,
        /** Double-random inspection task. */
        DRT,
        /** Rectification. */
        RCT,
        /** Objection. */
        OBJ,
        /** Complaint. */
        CMP,
        /** Exit. */
        EXT;

        private static Optional<Type> find(String name) {
            for (Type type : values()) {
                if (type.name().equals(name)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    public CaseNumber {
        boolean place = province.equals(NATIONAL)
                || province.length() == 2 && Province.ofPrefix(province).isPresent();
        if (year < 2000 || year > 9999 || serial < 1 || serial > 99999 || !place) {
            throw CodeFlaw.form(SHAPE).refused();
        }
    }

    public static CaseNumber national(Type type, int year, int serial) {
        return new CaseNumber(type, year, NATIONAL, serial);
    }

    /** The number a text writes, blanks around it and small letters forgiven; {@link Refused} when it is none. */
    public static CaseNumber of(String text) {
        Matcher parts = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw CodeFlaw.form(SHAPE).refused();
        }
        Type type =
                Type.find(parts.group(1)).orElseThrow(() -> CodeFlaw.form(SHAPE).refused());
        return new CaseNumber(type, Integer.parseInt(parts.group(2)), parts.group(3), Integer.parseInt(parts.group(4)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%04d-%s-%05d", type, year, province, serial);
    }
}
