package org.assay.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assay.shared.Field;
import org.assay.shared.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P6: total, then group C, then group D, then the chair-led vote, and never the time of submission. */
class RankingTest {

    private static final List<Place> TWO_PLACES = List.of(new Place(Field.LOGISTICS, Track.MATURE, 2));

    @Test
    void theHighestTotalsTakeThePlaces() {
        var ranking = Ranking.of(TWO_PLACES, List.of(scored("1", "76"), scored("2", "91.5"), scored("3", "80")));

        assertThat(numbers(ranking.placed())).containsExactly("2", "3");
        assertThat(numbers(ranking.reserve())).containsExactly("1");
        assertThat(ranks(ranking)).containsExactly(1, 2, 3);
        assertThat(ranking.tiedAcrossTheLine()).isEmpty();
    }

    @Test
    void equalTotalsAreToldApartByTheQualityOfTheStandard() {
        var ranking = Ranking.of(
                TWO_PLACES,
                List.of(
                        scored("1", "80", "18", "20", 0),
                        scored("2", "80", "21", "12", 0),
                        scored("3", "80.00", "19", "15", 0)));

        assertThat(numbers(ranking.placed())).containsExactly("2", "3");
        assertThat(ranking.lines()).noneMatch(Ranking.Line::tied);
    }

    @Test
    void equalStandardsAreToldApartByTheAssessmentCapability() {
        var ranking = Ranking.of(
                TWO_PLACES,
                List.of(
                        scored("1", "80", "18", "14", 0),
                        scored("2", "80", "18", "16", 0),
                        scored("3", "80", "18", "15", 0)));

        assertThat(numbers(ranking.placed())).containsExactly("2", "3");
    }

    @Test
    void aScaleOfZerosDoesNotTellEqualsApart() {
        var ranking = Ranking.of(TWO_PLACES, List.of(scored("1", "80.0"), scored("2", "80.00")));

        assertThat(ranks(ranking)).containsExactly(1, 1);
    }

    @Test
    void equalsAboveTheLineShareTheirRankAndNobodyHasToVote() {
        var ranking = Ranking.of(TWO_PLACES, List.of(scored("1", "90"), scored("2", "90"), scored("3", "80")));

        assertThat(ranks(ranking)).containsExactly(1, 1, 3);
        assertThat(ranking.lines()).extracting(Ranking.Line::tied).containsExactly(true, true, false);
        assertThat(ranking.tiedAcrossTheLine()).isEmpty();
    }

    @Test
    void equalsBelowTheLineNeedNoVoteEither() {
        var ranking = Ranking.of(
                TWO_PLACES, List.of(scored("1", "90"), scored("2", "85"), scored("3", "80"), scored("4", "80")));

        assertThat(ranks(ranking)).containsExactly(1, 2, 3, 3);
        assertThat(ranking.tiedAcrossTheLine()).isEmpty();
    }

    @Test
    void equalsOnBothSidesOfTheLineWaitForTheVote() {
        var ranking = Ranking.of(
                TWO_PLACES, List.of(scored("1", "90"), scored("2", "80"), scored("3", "80"), scored("4", "80")));

        assertThat(numbers(ranking.tiedAcrossTheLine())).containsExactly("2", "3", "4");
    }

    @Test
    void theVoteDecidesWhoStandsAboveTheLine() {
        var ranking = Ranking.of(
                TWO_PLACES,
                List.of(scored("1", "90"), scored("2", "80", "20", "15", 2), scored("3", "80", "20", "15", 5)));

        assertThat(numbers(ranking.placed())).containsExactly("1", "3");
        assertThat(ranking.tiedAcrossTheLine()).isEmpty();
    }

    @Test
    void aVoteNeverLiftsAnybodyOverABetterScore() {
        var ranking = Ranking.of(
                List.of(new Place(Field.LOGISTICS, Track.MATURE, 1)),
                List.of(scored("1", "80", "20", "15", 9), scored("2", "80", "20", "15.5", 0)));

        assertThat(numbers(ranking.placed())).containsExactly("2");
    }

    @Test
    void aVoteThatEndsEvenLeavesTheTie() {
        var ranking = Ranking.of(
                List.of(new Place(Field.LOGISTICS, Track.MATURE, 1)),
                List.of(scored("1", "80", "20", "15", 3), scored("2", "80", "20", "15", 3)));

        assertThat(numbers(ranking.tiedAcrossTheLine())).containsExactly("1", "2");
    }

    @Test
    void whoWasTakenOffTheListIsOutAndTheNextMovesUp() {
        var first = scored("1", "90");
        var ranking = Ranking.of(TWO_PLACES, List.of(first.takenOff(), scored("2", "85"), scored("3", "80")));

        assertThat(numbers(ranking.placed())).containsExactly("2", "3");
        assertThat(ranking.lines()).hasSize(2);
    }

    @Test
    void onlyTheRecommendedAreRanked() {
        var ranking = Ranking.of(
                TWO_PLACES,
                List.of(
                        candidate("1", Field.LOGISTICS, Track.MATURE, Conclusion.Result.NOT_RECOMMENDED, "99"),
                        candidate("2", Field.LOGISTICS, Track.MATURE, Conclusion.Result.OUT, "0"),
                        candidate("3", Field.LOGISTICS, Track.MATURE, Conclusion.Result.CULTIVATE, "70"),
                        candidate("4", Field.LOGISTICS, Track.MATURE, null, "0")));

        assertThat(ranking.lines()).isEmpty();
        assertThat(ranking.groups().get(0).unfilled()).isEqualTo(2);
    }

    @Test
    void growingBrandsAndGapsAreCultivatedWithoutAPlace() {
        var ranking = Ranking.of(
                List.of(new Place(Field.LOGISTICS, Track.GROWING, 1), new Place(Field.LOGISTICS, Track.GAP, 1)),
                List.of(
                        candidate("1", Field.LOGISTICS, Track.GROWING, Conclusion.Result.CULTIVATE, "70"),
                        candidate("2", Field.LOGISTICS, Track.GAP, Conclusion.Result.CULTIVATE, "66"),
                        candidate("3", Field.LOGISTICS, Track.MATURE, Conclusion.Result.CULTIVATE, "74")));

        assertThat(numbers(ranking.cultivated())).containsExactly("1", "2");
        assertThat(ranking.placed()).isEmpty();
    }

    @Test
    void eachFieldAndTrackHasItsOwnLine() {
        var ranking = Ranking.of(
                List.of(
                        new Place(Field.LOGISTICS, Track.MATURE, 1),
                        new Place(Field.LOGISTICS, Track.GROWING, 1),
                        new Place(Field.AUTOMOBILE, Track.MATURE, 1)),
                List.of(
                        candidate("1", Field.LOGISTICS, Track.MATURE, Conclusion.Result.ELIGIBLE_RECOMMENDED, "95"),
                        candidate("2", Field.LOGISTICS, Track.MATURE, Conclusion.Result.ELIGIBLE_RECOMMENDED, "94"),
                        candidate("3", Field.LOGISTICS, Track.GROWING, Conclusion.Result.ELIGIBLE_RECOMMENDED, "76")));

        assertThat(numbers(ranking.placed())).containsExactly("1", "3");
        assertThat(numbers(ranking.reserve())).containsExactly("2");
        assertThat(ranking.groups().get(2).unfilled()).isEqualTo(1);
    }

    @Test
    void aSheetWithoutGroupsCAndDComparesTotalsOnly() {
        var ranking = Ranking.of(
                List.of(new Place(Field.LOGISTICS, Track.MATURE, 1)), List.of(scored("1", "80"), scored("2", "81")));

        assertThat(numbers(ranking.placed())).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theOrderOfArrivalNeverMatters(long seed) {
        var random = new Random(seed);
        List<Candidacy> candidates = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            candidates.add(scored(
                    "N" + i,
                    String.valueOf(75 + random.nextInt(3)),
                    String.valueOf(15 + random.nextInt(3)),
                    String.valueOf(12 + random.nextInt(3)),
                    0));
        }
        var ranking = Ranking.of(TWO_PLACES, candidates);
        Collections.shuffle(candidates, random);

        assertThat(Ranking.of(TWO_PLACES, candidates)).isEqualTo(ranking);
        assertThat(ranking.lines())
                .isSortedAccordingTo(Comparator.comparing(
                                (Ranking.Line line) -> line.candidate().score())
                        .reversed());
        assertThat(ranking.placed()).hasSize(2);
        assertThat(ranking.placed().size() + ranking.reserve().size()).isEqualTo(12);
    }

    private static Candidacy scored(String number, String total) {
        return candidate(number, Field.LOGISTICS, Track.MATURE, Conclusion.Result.ELIGIBLE_RECOMMENDED, total);
    }

    private static Candidacy scored(String number, String total, String c, String d, int votes) {
        var plain = scored(number, total);
        return new Candidacy(
                plain.dossierId(),
                plain.roundId(),
                number,
                plain.organization(),
                plain.certificate(),
                plain.levels(),
                plain.field(),
                plain.track(),
                plain.enteredAt(),
                plain.result(),
                plain.total(),
                Map.of("C", new BigDecimal(c), "D", new BigDecimal(d)),
                votes,
                false,
                null,
                false,
                Standing.PENDING,
                null);
    }

    private static Candidacy candidate(
            String number, Field field, Track track, Conclusion.@Nullable Result result, String total) {
        return new Candidacy(
                new UUID(0, number.hashCode()),
                new UUID(0, 0),
                number,
                "Organization " + number,
                "Certificate " + number,
                "L1",
                field,
                track,
                Instant.EPOCH,
                result,
                new BigDecimal(total),
                Map.of(),
                0,
                false,
                null,
                false,
                Standing.PENDING,
                null);
    }

    private static List<String> numbers(List<Candidacy> candidates) {
        return candidates.stream().map(Candidacy::number).toList();
    }

    private static List<Integer> ranks(Ranking ranking) {
        return ranking.lines().stream().map(Ranking.Line::rank).toList();
    }
}
