package org.assay.registers.web;

import org.assay.registers.RegisterQuery;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a register as they stand in the address; only those who are there are shown unless others are asked for.
 *
 * @param q words of the title, the name, the label or whatever else names the row
 * @param kind of matters and objects: kind of the object
 * @param province six-digit code of the province, of objects and inspectors
 * @param field of objects: code of the field
 * @param risk of objects: class of the risk
 * @param specialty of matters and inspectors: code of the specialty
 * @param status state of the row; ACTIVE when missing, ANY for all
 * @param after the next of the page before
 */
record RegisterFilters(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String province,
        @Nullable String field,
        @Nullable String risk,
        @Nullable String specialty,
        @Nullable String status,
        @Nullable String after) {

    static final String ANY = "ANY";

    private static final int LONGEST = 100;

    RegisterQuery query(int size) {
        String wanted = filled(status);
        return new RegisterQuery(
                filled(q),
                filled(kind),
                filled(province),
                filled(field),
                filled(risk),
                filled(specialty),
                wanted.isEmpty() ? "ACTIVE" : wanted.equals(ANY) ? "" : wanted,
                after,
                size);
    }

    private static String filled(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String stripped = text.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
