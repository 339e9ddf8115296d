package org.assay.reviews;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assay.forms.Problem;
import org.assay.workflow.InvalidAnswers;
import org.jspecify.annotations.Nullable;

/** What a score sheet must satisfy before it is signed: the whole sheet, steps of 0.5, and a reason for extremes. */
final class SheetCheck {
    private static final BigDecimal STEP = new BigDecimal("0.5");
    private static final BigDecimal LOW = new BigDecimal("0.6");
    private static final BigDecimal HIGH = new BigDecimal("0.9");
    private static final int REASON = 20;

    private SheetCheck() {}

    /** @throws InvalidAnswers naming every criterion that is not in order */
    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidAnswers(problems);
        }
    }

    /** Everything that stands against the sheet, in its order. */
    static List<Problem> check(List<ReviewRequest.Criterion> criteria, List<SheetInput.Row> rows) {
        List<String> asked =
                criteria.stream().map(ReviewRequest.Criterion::code).toList();
        if (!asked.equals(rows.stream().map(SheetInput.Row::criterion).toList())) {
            return List.of(new Problem("scores", "reviews.problem.criteria"));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            check(i, criteria.get(i), rows.get(i), problems);
        }
        return problems;
    }

    private static void check(int i, ReviewRequest.Criterion criterion, SheetInput.Row row, List<Problem> problems) {
        BigDecimal points = row.points();
        BigDecimal weight = criterion.weight();
        if (points.signum() < 0
                || points.compareTo(weight) > 0
                || points.remainder(STEP).signum() != 0) {
            problems.add(new Problem(
                    "scores[" + i + "].points",
                    "reviews.problem.points",
                    criterion.code(),
                    weight.stripTrailingZeros().toPlainString()));
        } else if (needsReason(points, weight) && length(row.reason()) < REASON) {
            problems.add(new Problem("scores[" + i + "].reason", "reviews.problem.reason", criterion.code(), REASON));
        }
    }

    /** Below 60 % or above 90 % of the weight (rules of the review, P5). */
    static boolean needsReason(BigDecimal points, BigDecimal weight) {
        return points.compareTo(weight.multiply(LOW)) < 0 || points.compareTo(weight.multiply(HIGH)) > 0;
    }

    /** A revision that changes points or vote gives its reason. */
    static List<Problem> checkRevision(Sheet first, SheetInput input, @Nullable String reason) {
        boolean changed = first.vote() != input.vote();
        for (int i = 0; i < first.scores().size(); i++) {
            changed |= first.scores()
                            .get(i)
                            .points()
                            .compareTo(input.scores().get(i).points())
                    != 0;
        }
        return changed && length(reason) < REASON
                ? List.of(new Problem("revisionReason", "reviews.problem.revision-reason", REASON))
                : List.of();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.strip().length();
    }
}
