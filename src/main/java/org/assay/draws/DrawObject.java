package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be drawn for an inspection, as it stands in the frozen register.
 *
 * @param label what is hashed under the seed and what the public will see; never a name that is not public
 * @param attributes what strata are told apart by
 * @param needs specialties of which an inspector must have one; empty when anybody may inspect
 * @param lastTeam labels of the inspectors who came last time
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DrawObject(
        String label,
        Map<String, String> attributes,
        List<String> needs,
        @Nullable String region,
        List<String> lastTeam) {
    public DrawObject {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        needs = sorted(needs);
        region = blankToNull(region);
        lastTeam = sorted(lastTeam);
    }

    /** Without last time, region and special needs. */
    public static DrawObject of(String label, Map<String, String> attributes) {
        return new DrawObject(label, attributes, List.of(), null, List.of());
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Each once, in order, so that the order of any register leaves no trace. */
    static List<String> sorted(@Nullable Collection<String> values) {
        return values == null || values.isEmpty()
                ? List.of()
                : values.stream().distinct().sorted().toList();
    }
}
