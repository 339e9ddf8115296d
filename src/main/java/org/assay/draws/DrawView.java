package org.assay.draws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draw as a page shows it to somebody.
 *
 * @param whole whether the viewer may see everything; else hashes, sizes, rule, time and source
 * @param commitment the rule and the seals of the pools; null for what was frozen in the earlier form
 * @param result null before the draw and for who may not see it
 * @param standing objects and teams by now; null for a panel
 * @param parts the texts that can be taken away, each with its hash
 */
public record DrawView(
        Draw draw,
        boolean whole,
        @Nullable Commitment commitment,
        @Nullable DrawResult result,
        @Nullable Standing standing,
        List<Part> parts) {
    static DrawView of(Draw draw, Map<String, Part> parts, boolean whole) {
        boolean readable = !draw.isOfEarlierFormat();
        Commitment commitment = readable ? Recomputed.read(parts, Part.COMMITMENT, Commitment.class) : null;
        DrawResult result = readable && whole && parts.containsKey(Part.RESULT)
                ? Recomputed.read(parts, Part.RESULT, DrawResult.class)
                : null;
        Standing standing = result != null && result.inspection() != null ? Amendments.standing(parts) : null;
        return new DrawView(
                draw,
                whole,
                commitment,
                result,
                standing,
                parts.values().stream()
                        .filter(part -> whole || draw.isOpenAtOnce(part))
                        .toList());
    }

    /** The objects of an inspection with their teams, the first ones. */
    public DrawLines lines() {
        return standing == null ? new DrawLines(List.of(), 0) : DrawLines.of(standing);
    }

    /** Every sentence a check of the bundle can end in, for the browser. */
    public List<String> verdicts() {
        return Verdict.KEYS;
    }

    /** The rule of an inspection. */
    public Optional<InspectionRule> inspection() {
        return Optional.ofNullable(commitment).map(Commitment::inspection);
    }

    /** The rule of a panel. */
    public Optional<DrawRule> seats() {
        return Optional.ofNullable(commitment).map(Commitment::seats);
    }
}
