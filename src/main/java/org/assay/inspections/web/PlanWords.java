package org.assay.inspections.web;

import java.util.ArrayList;
import java.util.List;
import org.assay.inspections.PlanRow;
import org.assay.inspections.PlanStatus;
import org.assay.pages.Words;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things about plans in the reader's language; templates call it {@code @planWords}. */
@Component
public class PlanWords {

    private final Words words;

    PlanWords(Words words) {
        this.words = words;
    }

    public String province(@Nullable String code) {
        return code == null ? "" : Province.of(code).in(LocaleContextHolder.getLocale());
    }

    /** The conditions of a directed row as one phrase. */
    public String conditions(PlanRow row) {
        List<String> parts = new ArrayList<>();
        if (!row.riskClasses().isEmpty()) {
            parts.add(words.of(
                    "inspections.condition.classes",
                    String.join(words.of("inspections.separator"), row.riskClasses())));
        }
        if (row.province() != null) {
            parts.add(province(row.province()));
        }
        if (row.field() != null) {
            parts.add(words.of("fields." + row.field()));
        }
        if (!row.tags().isEmpty()) {
            parts.add(
                    words.of("inspections.condition.tags", String.join(words.of("inspections.separator"), row.tags())));
        }
        return String.join(words.of("inspections.condition.and"), parts);
    }

    /** Names of strata, such as {@code 1-A}, with the groups that are no classes in words. */
    public String strata(String names) {
        return names.replace("complaint", words.of("inspections.group.complaint.short"))
                .replace("again", words.of("inspections.group.again.short"));
    }

    /** A group of a stratum in words. */
    public String group(String name) {
        return name.equals("complaint") || name.equals("again")
                ? words.of("inspections.group." + name)
                : words.of("inspections.group.class", name);
    }

    /** The colour beside the words of a status. */
    public String badge(PlanStatus status) {
        return switch (status) {
            case DRAWN -> "done";
            case FAILED, CANCELLED -> "over";
            case PUBLISHED, FROZEN, CALLED -> "active";
            case DRAFT, SUBMITTED -> "work";
        };
    }
}
