package org.assay.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts a panel's sheets: the edition that is in force, the totals, the means, the reasons. */
@Component
class Sheets {
    private static final int TRIMMED_FROM = 5;

    private final SheetRepository sheets;

    Sheets(SheetRepository sheets) {
        this.sheets = sheets;
    }

    void keep(Sheet sheet) {
        sheets.saveAndFlush(sheet);
    }

    List<Sheet> all(Panel panel) {
        return sheets.findByPanelIdOrderByEditionAscSignedAtAsc(panel.id());
    }

    Optional<Sheet> of(Panel panel, PanelMember member, int edition) {
        return all(panel).stream()
                .filter(sheet -> sheet.memberId().equals(member.id()) && sheet.edition() == edition)
                .findFirst();
    }

    /** The seated who have not signed a sheet. */
    List<PanelMember> missing(Panel panel) {
        Set<PanelMember> signed = inForce(panel).keySet();
        return panel.seating().seated().stream()
                .filter(member -> !signed.contains(member))
                .toList();
    }

    /** Each member's last edition, in the order of the draw. */
    Map<PanelMember, Sheet> inForce(Panel panel) {
        return inForce(panel, all(panel));
    }

    private static Map<PanelMember, Sheet> inForce(Panel panel, List<Sheet> all) {
        Map<UUID, Sheet> last =
                all.stream().collect(Collectors.toMap(Sheet::memberId, sheet -> sheet, (first, second) -> second));
        Map<PanelMember, Sheet> inForce = new LinkedHashMap<>();
        panel.seating().seated().stream()
                .filter(member -> last.containsKey(member.id()))
                .forEach(member -> inForce.put(member, Objects.requireNonNull(last.get(member.id()))));
        return inForce;
    }

    PanelScore count(Panel panel) {
        return count(panel, inForce(panel));
    }

    private static PanelScore count(Panel panel, Map<PanelMember, Sheet> inForce) {
        return PanelScore.of(
                panel.criteria().stream().map(ReviewRequest.Criterion::forScore).toList(),
                inForce.values().stream().map(Sheet::counted).toList());
    }

    /** What a concluded panel came to. */
    PanelResult result(Panel panel) {
        return result(panel, all(panel));
    }

    /** The same from all its sheets. */
    PanelResult result(Panel panel, List<Sheet> all) {
        Map<PanelMember, Sheet> inForce = inForce(panel, all);
        PanelScore score = count(panel, inForce);
        PanelReport report = panel.report().orElseThrow();
        Map<PanelScore.Vote, Long> votes = new EnumMap<>(PanelScore.Vote.class);
        inForce.values().forEach(sheet -> votes.merge(sheet.vote(), 1L, Long::sum));
        return new PanelResult(
                Objects.requireNonNull(panel.outcome(), "only a concluded panel has a result"),
                score.total(),
                score.range(),
                score.divergent(),
                score.groups(),
                means(panel, List.copyOf(inForce.values())),
                totals(inForce),
                votes,
                score.vetoed(),
                score.votePassed(),
                report.summary(),
                report.conditions(),
                report.dissent(),
                reasons(panel, List.copyOf(inForce.values())));
    }

    private static List<PanelResult.CriterionMean> means(Panel panel, List<Sheet> inForce) {
        return panel.criteria().stream()
                .map(criterion -> {
                    BigDecimal sum = inForce.stream()
                            .map(sheet -> sheet.counted().points().get(criterion.code()))
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    return new PanelResult.CriterionMean(
                            criterion.code(),
                            criterion.name(),
                            criterion.weight(),
                            sum.divide(BigDecimal.valueOf(inForce.size()), 2, RoundingMode.HALF_UP));
                })
                .toList();
    }

    private static List<PanelResult.SheetTotal> totals(Map<PanelMember, Sheet> inForce) {
        List<PanelMember> byTotal = inForce.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().total()))
                .map(Map.Entry::getKey)
                .toList();
        Set<PanelMember> dropped =
                byTotal.size() < TRIMMED_FROM ? Set.of() : Set.of(byTotal.get(0), byTotal.get(byTotal.size() - 1));
        List<PanelResult.SheetTotal> totals = new ArrayList<>();
        inForce.forEach((member, sheet) -> totals.add(new PanelResult.SheetTotal(
                member.code(), sheet.total(), sheet.vote(), dropped.contains(member), sheet.edition() > 1)));
        return totals;
    }

    /** Criterion by criterion, so that nobody can tell from the order who wrote what. */
    private static List<PanelResult.Reason> reasons(Panel panel, List<Sheet> inForce) {
        return panel.criteria().stream()
                .flatMap(criterion -> inForce.stream()
                        .flatMap(sheet -> sheet.scores().stream())
                        .filter(score -> score.criterion().equals(criterion.code()))
                        .map(Score::reason)
                        .filter(reason -> reason != null && !reason.isBlank())
                        .sorted()
                        .map(reason -> new PanelResult.Reason(criterion.code(), reason)))
                .toList();
    }
}
