package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assay.draws.Transcript.Place;
import org.assay.shared.CanonicalJson;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final String SEED_TEXT = "PLAN-2020-001|2020-09-15T10:00:00+08:00|308417";

    @Test
    void theExampleOfTheRuleGivesItsPublishedOrder() {
        Transcript transcript = of(pool(20), List.of(), DrawRule.plain(2, 3));

        assertThat(transcript.taken()).containsExactly("TEO-011", "TEO-012");
        assertThat(transcript.reserve()).containsExactly("TEO-016", "TEO-004", "TEO-001");
        assertThat(transcript.lines())
                .hasSize(20)
                .first()
                .satisfies(line -> assertThat(line.key()).startsWith("03206c8378f1"));
        assertThat(transcript.lines().get(19).place()).isEqualTo(Place.LEFT);
    }

    @Test
    void whoIsSkippedIsToldWhy() {
        DrawRule rule = new DrawRule(2, 0, List.of(new DrawRule.Limit("one-a-house", "house", 1)), List.of());
        List<Candidate> pool = List.of(
                new Candidate("TEO-011", Map.of("house", "red")),
                new Candidate("TEO-012", Map.of("house", "red")),
                new Candidate("TEO-016", Map.of("house", "blue")));

        Transcript transcript = of(pool, List.of(), rule);

        assertThat(transcript.taken()).containsExactly("TEO-011", "TEO-016");
        assertThat(transcript.lines().get(1))
                .isEqualTo(new Transcript.Line(
                        2, "TEO-012", transcript.lines().get(1).key(), Place.SKIPPED, null, "one-a-house"));
    }

    @Test
    void whoIsSeatedAlreadyCountsForTheRule() {
        DrawRule rule = new DrawRule(1, 0, List.of(new DrawRule.Limit("one-a-house", "house", 1)), List.of());
        List<Candidate> pool = List.of(
                new Candidate("TEO-011", Map.of("house", "red")), new Candidate("TEO-012", Map.of("house", "blue")));
        List<Candidate> seated = List.of(new Candidate("TEO-099", Map.of("house", "red")));

        assertThat(of(pool, seated, rule).taken()).containsExactly("TEO-012");
    }

    @Test
    void whatIsWrittenDownReadsBackTheSame() {
        Transcript transcript = of(pool(5), List.of(), DrawRule.plain(2, 2));

        String text = CanonicalJson.write(transcript);
        assertThat(CanonicalJson.read(text, Transcript.class)).isEqualTo(transcript);
        assertThat(CanonicalJson.write(CanonicalJson.read(text, Transcript.class)))
                .isEqualTo(text);
    }

    private static Transcript of(List<Candidate> pool, List<Candidate> seated, DrawRule rule) {
        return Transcript.of(Algorithm.HMAC_SHA256, SEED_TEXT, "308417", pool, seated, rule);
    }

    private static List<Candidate> pool(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> new Candidate("TEO-%03d".formatted(number), Map.of()))
                .toList();
    }
}
