package org.assay.outcomes.web;

import org.assay.outcomes.RectificationStatus;
import org.assay.outcomes.ResultQuery;
import org.assay.registers.ObjectKind;
import org.assay.shared.Province;
import org.assay.visits.ResultClass;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the list of results, as it stands in the address; what is unknown narrows nothing.
 *
 * @param year of the visit
 * @param province six-digit code of the object's province
 * @param kind of the object: ORGANIZATION, COLLEGE or SITE
 * @param result class of the result, such as NO_PROBLEM
 * @param rectification how far it is with what was to be put right, such as UNDER_WAY
 * @param after the next of the page before
 */
record ResultFilters(
        @Nullable String year,
        @Nullable String province,
        @Nullable String kind,
        @Nullable String result,
        @Nullable String rectification,
        @Nullable String after) {

    ResultQuery query(int size) {
        return new ResultQuery(
                number(year),
                province == null ? null : Province.find(province).orElse(null),
                one(ObjectKind.class, kind),
                one(ResultClass.class, result),
                one(RectificationStatus.class, rectification),
                ResultQuery.Cursor.of(after),
                size);
    }

    /** A year, or null for anything else. */
    static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[12][0-9]{3}") ? Integer.valueOf(text) : null;
    }

    /** The constant of this name, or null. */
    static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
