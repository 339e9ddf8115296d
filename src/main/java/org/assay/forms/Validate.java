package org.assay.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must satisfy. Lengths are counted in characters as people count them (code points), and in rows for a
 * dynamic list.
 */
public record Validate(
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Pattern pattern,
        String patternHint) {

    static final Validate NOTHING = new Validate(false, null, null, null, null, null, "");
}
