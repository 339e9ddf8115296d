package org.assay.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a panel's sheets come to.
 *
 * @param total mean of the sheets' totals, half-up to two decimals; of five or more, one highest and one lowest are left out
 * @param range highest total less the lowest
 * @param divergent whether the range is above 20 and the panel must meet
 * @param groups one mean per group of criteria, in the order of the score sheet
 * @param vetoed whether most experts gave 0 for a criterion that carries a veto
 * @param votePassed whether at least two thirds of the panel said yes; nothing else counts as yes
 */
public record PanelScore(
        BigDecimal total,
        BigDecimal range,
        boolean divergent,
        List<GroupMean> groups,
        boolean vetoed,
        boolean votePassed) {
    private static final BigDecimal WIDEST_AGREEMENT = BigDecimal.valueOf(20);
    private static final BigDecimal FLOOR = new BigDecimal("0.6");
    private static final int TRIMMED_FROM = 5;

    /** A line of the score sheet; its group is the letters its code begins with: A1 belongs to A. */
    public record Criterion(String code, BigDecimal weight, boolean veto) {
        public String group() {
            return code.replaceFirst("[^\\p{L}].*", "");
        }
    }

    /** What an expert advises. */
    public enum Vote {
        YES,
        NO,
        CULTIVATE
    }

    /** One expert's points by criterion code, each 0 up to the criterion's weight, and the vote. */
    public record Sheet(Map<String, BigDecimal> points, Vote vote) {
        public Sheet {
            points = Map.copyOf(points);
        }

        private BigDecimal on(Criterion criterion) {
            BigDecimal given = points.get(criterion.code());
            if (given == null || given.signum() < 0 || given.compareTo(criterion.weight()) > 0) {
                throw new IllegalArgumentException("No points from 0 to the weight for " + criterion.code());
            }
            return given;
        }

        private BigDecimal on(List<Criterion> criteria) {
            return criteria.stream().map(this::on).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param mean of all sheets, half-up to two decimals; {@code floorMet} is judged before rounding, at 60 % of the weight */
    public record GroupMean(String group, BigDecimal weight, BigDecimal mean, boolean floorMet) {}

    public PanelScore {
        groups = List.copyOf(groups);
    }

    /** Whether every group reaches 60 % of its weight. */
    public boolean floorsMet() {
        return groups.stream().allMatch(GroupMean::floorMet);
    }

    /** Counts the sheets, at least one, each complete; an incomplete one is an {@link IllegalArgumentException}. */
    public static PanelScore of(List<Criterion> criteria, List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("A panel has at least one sheet");
        }
        List<BigDecimal> totals =
                sheets.stream().map(sheet -> sheet.on(criteria)).sorted().toList();
        BigDecimal range = totals.get(totals.size() - 1).subtract(totals.get(0));
        return new PanelScore(
                mean(trimmed(totals)),
                range,
                range.compareTo(WIDEST_AGREEMENT) > 0,
                groups(criteria, sheets),
                criteria.stream().filter(Criterion::veto).anyMatch(criterion -> isFailed(criterion, sheets)),
                count(sheets, sheet -> sheet.vote() == Vote.YES) * 3 >= sheets.size() * 2L);
    }

    private static List<BigDecimal> trimmed(List<BigDecimal> sorted) {
        return sorted.size() < TRIMMED_FROM ? sorted : sorted.subList(1, sorted.size() - 1);
    }

    private static boolean isFailed(Criterion criterion, List<Sheet> sheets) {
        return count(sheets, sheet -> sheet.on(criterion).signum() == 0) * 2 > sheets.size();
    }

    private static List<GroupMean> groups(List<Criterion> criteria, List<Sheet> sheets) {
        Map<String, List<Criterion>> byGroup = new LinkedHashMap<>();
        criteria.forEach(one ->
                byGroup.computeIfAbsent(one.group(), group -> new ArrayList<>()).add(one));
        List<GroupMean> means = new ArrayList<>();
        byGroup.forEach((group, members) -> {
            BigDecimal weight = members.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            List<BigDecimal> given =
                    sheets.stream().map(sheet -> sheet.on(members)).toList();
            BigDecimal floor = weight.multiply(FLOOR).multiply(BigDecimal.valueOf(sheets.size()));
            means.add(new GroupMean(group, weight, mean(given), sum(given).compareTo(floor) >= 0));
        });
        return means;
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long count(List<Sheet> sheets, Predicate<Sheet> test) {
        return sheets.stream().filter(test).count();
    }
}
