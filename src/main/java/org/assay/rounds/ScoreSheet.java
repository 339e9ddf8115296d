package org.assay.rounds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The score sheet a new call proposes: six groups of criteria from governance to public benefit, 100 points in all. */
final class ScoreSheet {

    private record Line(String code, String weight) {}

    private static final List<Line> LINES = List.of(
            new Line("A1", "6"),
            new Line("A2", "4"),
            new Line("A3", "5"),
            new Line("B1", "8"),
            new Line("B2", "7"),
            new Line("B3", "5"),
            new Line("C1", "5"),
            new Line("C2", "8"),
            new Line("C3", "8"),
            new Line("C4", "4"),
            new Line("D1", "7"),
            new Line("D2", "5"),
            new Line("D3", "4"),
            new Line("D4", "4"),
            new Line("E1", "5"),
            new Line("E2", "5"),
            new Line("F1", "5"),
            new Line("F2", "5"));

    /** Legal status and governance, credit record: whoever has none of it cannot be recruited. */
    private static final Set<String> VETOES = Set.of("A1", "A2");

    private ScoreSheet() {}

    /** @param naming the name of a criterion by its code, in the drafter's language */
    static List<RoundCriterion> proposed(UnaryOperator<String> naming) {
        return LINES.stream()
                .map(line -> new RoundCriterion(
                        line.code(),
                        naming.apply(line.code()),
                        new BigDecimal(line.weight()),
                        VETOES.contains(line.code())))
                .toList();
    }
}
