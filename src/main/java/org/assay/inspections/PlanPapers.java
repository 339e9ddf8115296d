package org.assay.inspections;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.inspections.PlanAnswers.DraftPlan;
import org.assay.inspections.PlanAnswers.RowAnswer;
import org.assay.pages.Words;
import org.assay.registers.RegisteredMatter;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was typed into the form of a plan into the plan's own words, and back. */
@Component
class PlanPapers {

    private final Words words;

    PlanPapers(Words words) {
        this.words = words;
    }

    /** @throws Refused when a row names a matter that is not on the list in force */
    static PlanDraft draft(Plan plan, DraftPlan typed, Map<String, RegisteredMatter> inForce) {
        var rows = new java.util.ArrayList<PlanRow>();
        for (RowAnswer row : typed.rows()) {
            rows.add(row(row, rows.size() + 1, inForce));
        }
        return new PlanDraft(
                Objects.requireNonNullElse(typed.title(), "").strip(),
                typed.body().strip(),
                typed.office().strip(),
                typed.legalBasis().strip(),
                new Period(typed.opensOn(), typed.closesOn(), typed.drawOn()),
                typed.teamSize().intValueExact(),
                rows);
    }

    private static PlanRow row(RowAnswer typed, int number, Map<String, RegisteredMatter> inForce) {
        List<String> codes = typed.matters().stream().distinct().sorted().toList();
        List<UUID> versions = codes.stream()
                .map(code -> {
                    RegisteredMatter matter = inForce.get(code);
                    if (matter == null) {
                        throw new Refused("inspections.refused.matter-unknown", number, code);
                    }
                    return matter.id();
                })
                .toList();
        return new PlanRow(
                codes,
                versions,
                typed.kind(),
                typed.selection().equals("DIRECTED"),
                typed.riskClasses() == null
                        ? List.of()
                        : typed.riskClasses().stream().sorted().toList(),
                blankToNull(typed.province()),
                blankToNull(typed.field()),
                tags(Objects.requireNonNullElse(typed.tags(), "")),
                typed.unannounced(),
                PlanRow.ONCE,
                0,
                0);
    }

    /** Tags may hold blanks, as the register reads them. */
    private static List<String> tags(String typed) {
        return Arrays.stream(typed.split("[;；,，、\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** What the form starts with: the plan as it stands, or proposals for a first draft. */
    DraftPlan typed(Plan plan) {
        boolean first = plan.rows().isEmpty();
        return new DraftPlan(
                first ? null : plan.title(),
                plan.body(),
                plan.office(),
                first ? words.of("inspections.draft.legal-basis") : plan.legalBasis(),
                plan.period().opensOn(),
                plan.period().closesOn(),
                plan.period().drawOn(),
                BigDecimal.valueOf(plan.teamSize()),
                plan.rows().stream().map(PlanPapers::typed).toList());
    }

    private static RowAnswer typed(PlanRow row) {
        return new RowAnswer(
                row.matters(),
                row.kind(),
                row.directed() ? "DIRECTED" : "NON_DIRECTED",
                row.riskClasses(),
                row.province(),
                row.field(),
                String.join("; ", row.tags()),
                row.unannounced());
    }

    static Map<String, RegisteredMatter> byCode(List<RegisteredMatter> matters) {
        return matters.stream()
                .collect(Collectors.toMap(
                        RegisteredMatter::code, matter -> matter, (first, second) -> first, LinkedHashMap::new));
    }
}
