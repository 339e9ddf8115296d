package org.assay.reviews;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a panel came to; sheets are known by their members' hidden codes.
 *
 * @param outcome {@code recommended}, {@code cultivate} or {@code not-recommended}
 * @param total the trimmed mean, two decimals
 * @param range the highest total less the lowest
 * @param reasons what the experts wrote on criteria, without saying who
 */
public record PanelResult(
        String outcome,
        BigDecimal total,
        BigDecimal range,
        boolean divergent,
        List<PanelScore.GroupMean> groups,
        List<CriterionMean> criteria,
        List<SheetTotal> sheets,
        Map<PanelScore.Vote, Long> votes,
        boolean vetoed,
        boolean votePassed,
        String summary,
        @Nullable String conditions,
        @Nullable String dissent,
        List<Reason> reasons) {
    /** The mean of all sheets on one criterion, half-up to two decimals. */
    public record CriterionMean(String code, String name, BigDecimal weight, BigDecimal mean) {}

    /** One member's total; {@code dropped} when it was the one highest or the one lowest left out. */
    public record SheetTotal(String member, BigDecimal total, PanelScore.Vote vote, boolean dropped, boolean revised) {}

    /** A reason given on a criterion. */
    public record Reason(String criterion, String text) {}

    public PanelResult {
        groups = List.copyOf(groups);
        criteria = List.copyOf(criteria);
        sheets = List.copyOf(sheets);
        votes = Map.copyOf(votes);
        reasons = List.copyOf(reasons);
    }

    /** The means of the groups by their letter, for ranking. */
    public Map<String, BigDecimal> groupMeans() {
        return groups.stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        PanelScore.GroupMean::group, PanelScore.GroupMean::mean));
    }

    /** The criteria of one group, in the order of the sheet. */
    public List<CriterionMean> criteriaOf(String group) {
        return criteria.stream()
                .filter(one -> new PanelScore.Criterion(one.code(), one.weight(), false)
                        .group()
                        .equals(group))
                .toList();
    }

    public long yes() {
        return votes.getOrDefault(PanelScore.Vote.YES, 0L);
    }

    public long cultivate() {
        return votes.getOrDefault(PanelScore.Vote.CULTIVATE, 0L);
    }

    public long no() {
        return votes.getOrDefault(PanelScore.Vote.NO, 0L);
    }
}
