package org.assay.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.reviews.PanelScore.Criterion;
import org.assay.reviews.PanelScore.GroupMean;
import org.assay.reviews.PanelScore.Sheet;
import org.assay.reviews.PanelScore.Vote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PanelScoreTest {
    private static final List<Criterion> ONE = List.of(criterion("A1", 100, false));
    private static final List<Criterion> SHEET = List.of(
            criterion("A1", 6, true), criterion("A2", 4, true), criterion("B1", 40, false), criterion("B2", 50, false));

    @ParameterizedTest
    @CsvSource({
        "78 82 74 90 80, 80.00, 16, false", // 78 + 80 + 82
        "62 88 70 71 69, 70.00, 26, true", // 69 + 70 + 71
        "70 80 90, 80.00, 20, false", // three sheets: nothing left out, and 20 is still agreement
        "60 80 80 80.5, 75.13, 20.5, true", // 75.125 goes up
        "70 70.5 71 70 70 70.5 71, 70.40, 1, false", // seven sheets: one 70 and one 71 left out
        "88, 88.00, 0, false",
        "0 0 0 0 0, 0.00, 0, false"
    })
    void theTotalLeavesOutOneHighestAndOneLowestOfFiveOrMore(
            String totals, BigDecimal total, BigDecimal range, boolean divergent) {
        PanelScore score = PanelScore.of(
                ONE, Stream.of(totals.split(" ")).map(PanelScoreTest::whole).toList());
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.range()).isEqualByComparingTo(range);
        assertThat(score.divergent()).isEqualTo(divergent);
    }

    @Test
    void aGroupMustReachSixtyPercentOfItsWeightBeforeRounding() {
        PanelScore score = PanelScore.of(SHEET, List.of(sheet("6 4 30 24"), sheet("6 4 30 24"), sheet("0 0 30 23.5")));
        assertThat(score.groups())
                .containsExactly(
                        new GroupMean("A", BigDecimal.valueOf(10), new BigDecimal("6.67"), true),
                        new GroupMean("B", BigDecimal.valueOf(90), new BigDecimal("53.83"), false));
        assertThat(score.floorsMet()).isFalse();
        assertThat(PanelScore.of(SHEET, List.of(sheet("6 0 4 50"))).floorsMet()).isTrue();
        assertThat(PanelScore.of(SHEET, List.of(sheet("6 0 3.5 50"))).floorsMet())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 0, true",
        "0 0 1, true",
        "0 1 1, false",
        "0 0 1 1, false", // half is no majority
        "0 0 0 1 1, true",
        "1 1 1, false"
    })
    void aVetoNeedsTheZeroOfMostSheets(String pointsOnA1, boolean vetoed) {
        List<Sheet> sheets = Stream.of(pointsOnA1.split(" "))
                .map(points -> sheet(points + " 4 40 50"))
                .toList();
        assertThat(PanelScore.of(SHEET, sheets).vetoed()).isEqualTo(vetoed);
    }

    @Test
    void aZeroWithoutVetoIsOnlyAZero() {
        assertThat(PanelScore.of(SHEET, List.of(sheet("6 4 0 50"))).vetoed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "YES YES NO, true",
        "YES YES CULTIVATE, true",
        "YES YES YES NO NO, false",
        "YES YES YES YES NO, true",
        "YES YES YES CULTIVATE CULTIVATE, false",
        "YES YES YES YES NO NO, true",
        "YES YES YES YES NO NO NO, false",
        "NO, false"
    })
    void twoThirdsOfThePanelMustSayYes(String votes, boolean passed) {
        List<Sheet> sheets = Stream.of(votes.split(" "))
                .map(vote -> new Sheet(Map.of("A1", BigDecimal.TEN), Vote.valueOf(vote)))
                .toList();
        assertThat(PanelScore.of(ONE, sheets).votePassed()).isEqualTo(passed);
    }

    static List<Long> seeds() {
        return new Random(205).longs(40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheSheetsDoesNotMatterAndTheTotalLiesWithinThem(long seed) {
        Random random = new Random(seed);
        List<Sheet> sheets = IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(i -> whole(String.valueOf(random.nextInt(201) / 2.0)))
                .collect(Collectors.toList());
        PanelScore score = PanelScore.of(ONE, sheets);
        Collections.shuffle(sheets, random);
        assertThat(PanelScore.of(ONE, sheets)).isEqualTo(score);
        assertThat(sheets).anyMatch(sheet -> sheet.points().get("A1").compareTo(score.total()) <= 0);
        assertThat(sheets).anyMatch(sheet -> sheet.points().get("A1").compareTo(score.total()) >= 0);
    }

    @ParameterizedTest
    @CsvSource({"6.5 4 40 50", "-1 4 40 50", "6 4 40"})
    void aSheetThatIsIncompleteOrOutOfRangeIsNotCounted(String points) {
        assertThatThrownBy(() -> PanelScore.of(SHEET, List.of(sheet(points))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PanelScore.of(SHEET, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Criterion criterion(String code, int weight, boolean veto) {
        return new Criterion(code, BigDecimal.valueOf(weight), veto);
    }

    private static Sheet whole(String total) {
        return new Sheet(Map.of("A1", new BigDecimal(total)), Vote.YES);
    }

    private static Sheet sheet(String points) {
        String[] given = points.split(" ");
        return new Sheet(
                IntStream.range(0, given.length)
                        .boxed()
                        .collect(Collectors.toMap(i -> SHEET.get(i).code(), i -> new BigDecimal(given[i]))),
                Vote.YES);
    }
}
