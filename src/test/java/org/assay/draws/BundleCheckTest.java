package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Anybody can do a draw again from its bundle; whatever was changed in it is found and named. */
class BundleCheckTest {
    @Test
    void whatTheFrontDoorMakesAgrees() {
        List<Part> example = Bundles.example();
        assertThat(check(example))
                .isEqualTo(
                        Verdict.of("good-drawn", "PLAN-2020-001", example.get(0).sha256()));
        assertThat(check(example.subList(0, 5)).key()).isEqualTo("good-drawn");
        assertThat(check(example.subList(0, 4)).key()).isEqualTo("good-nonced");
        assertThat(check(example.subList(0, 3)).key()).isEqualTo("good-committed");
        assertThat(check(example.subList(0, 1)).key()).isEqualTo("good-committed");
        assertThat(check(Bundles.panel()).key()).isEqualTo("good-drawn");
    }

    static List<Long> seeds() {
        return new Random(2019).longs(25).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyDrawAgreesWithItsBundle(long seed) {
        Random random = new Random(seed);
        Pools pools = Registers.random(random, 1 + random.nextInt(60), 6 + random.nextInt(30));
        InspectionRule rule =
                Registers.rule(random, pools, Demand.EXPERTISE, Demand.RECUSAL, Demand.LOAD, Demand.SAME_TEAM);
        assertThat(check(Bundles.drawn(Algorithm.HMAC_SHA256, "308417", rule, pools, false))
                        .key())
                .isEqualTo("good-drawn");
        assertThat(check(Bundles.drawn(Algorithm.RFC3797, "9319./2.5.8.10.12./", rule, pools, false))
                        .key())
                .isEqualTo("good-drawn");
    }

    @Test
    void noFlippedBitIsOverlooked() {
        byte[] file = Bundles.file(Bundles.example());
        Random random = new Random(1);
        for (int place = 0; place < file.length; place++) {
            byte kept = file[place];
            file[place] ^= (byte) (1 << random.nextInt(8));
            Verdict verdict = BundleCheck.of(file, null);
            assertThat(verdict.isGood()).as("byte " + place + ": " + verdict).isFalse();
            assertThat(verdict.key().equals("not-a-bundle") || !verdict.args().isEmpty())
                    .as("named: " + verdict)
                    .isTrue();
            file[place] = kept;
        }
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("result", "\"rank\":1,", "\"rank\":2,", "result inspection.drawn[0].rank 1 2"),
                Arguments.of("result", "INS-02", "INS-03", "result inspection.teams[0].members[1].label INS-02 INS-03"),
                Arguments.of("objects", "TEO-020", "TEO-021", "seal objects"),
                Arguments.of("inspectors", "INS-10", "INS-11", "seal inspectors"),
                Arguments.of("nonce", "308417", "308418", "result"),
                Arguments.of("nonce", "308417", "30 8417", "nonce-form"),
                Arguments.of("nonce", "308417", "0308417", "nonce-form"),
                Arguments.of("nonce", "308417", "30.417", "nonce-form"),
                Arguments.of("nonce", "T10:01:05", "T09:01:05", "nonce-early"),
                Arguments.of("nonce", "PLAN-2020-001", "PLAN-2020-002", "nonce-of-other"),
                Arguments.of("commitment", "\"least\":3", "\"least\":2", "nonce-of-other"),
                Arguments.of("commitment", "2020-09-01T", "2020-09-16T", "committed-late"),
                Arguments.of("commitment", "{", "[", "unreadable commitment"),
                Arguments.of("amendment-1", "INS-04", "INS-05", "amendment amendment-1 teams[0]"),
                Arguments.of("amendment-2", "TEO-0", "TEO-1", "unreadable amendment-2"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryThatHashesAnewIsFoundByRecomputing(String name, String word, String other, String named) {
        Verdict verdict = check(Bundles.forged(Bundles.example(), name, word, other));
        assertThat(verdict.key() + " " + String.join(" ", verdict.args())).startsWith(named);
    }

    @Test
    void theBundleOfAnotherDrawIsNotTakenForThisOne() {
        byte[] file = Bundles.file(Bundles.example());
        assertThat(BundleCheck.of(file, "0".repeat(64)).key()).isEqualTo("other-draw");
    }

    @Test
    void textsMayNotBeMissingDoubledOrMoved() {
        List<Part> parts = Bundles.example();
        List<Part> without = new ArrayList<>(parts);
        without.remove(1);
        assertThat(check(without)).isEqualTo(Verdict.of("part-missing", "objects"));
        assertThat(check(parts.subList(0, 2))).isEqualTo(Verdict.of("part-missing", "inspectors"));
        List<Part> more = new ArrayList<>(parts);
        more.add(1, Part.of("remark", 1, "x"));
        assertThat(check(more)).isEqualTo(Verdict.of("part-unknown", "remark"));
        List<Part> moved = new ArrayList<>(parts);
        moved.add(moved.remove(0));
        assertThat(check(moved)).isEqualTo(Verdict.of("part-missing", "commitment"));
        List<Part> gone = new ArrayList<>(parts);
        gone.remove(5);
        assertThat(check(gone)).isEqualTo(Verdict.of("part-missing", "amendment-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "hello#not-json",
                "{}#not-a-bundle",
                "[1,2]#not-a-bundle",
                "{\"format\":\"assay-draw-2\",\"parts\":[]}#not-a-bundle",
                "{\"format\":\"assay-draw-2\",\"parts\":[{\"name\":1}]}#not-a-bundle",
                "''#not-json",
                "\"x\"#not-a-bundle"
            })
    void whatIsNoBundleIsSaidToBeNone(String text, String key) {
        assertThat(BundleCheck.of(text.getBytes(StandardCharsets.UTF_8), null).key())
                .isEqualTo(key);
    }

    @Test
    void theCommandSaysOneSentenceAndEndsWithItsCode(@TempDir Path folder) throws IOException {
        Path good = Files.write(folder.resolve("good.json"), Bundles.file(Bundles.example()));
        Path bad = Files.write(
                folder.resolve("bad.json"),
                Bundles.file(Bundles.forged(Bundles.example(), "result", "INS-02", "INS-03")));
        assertThat(said(0, good.toString(), "--lang=en")).startsWith("Everything agrees. PLAN-2020-001 was recomputed");
        assertThat(said(0, good.toString(), "--lang=zh")).startsWith("完全一致");
        assertThat(said(1, bad.toString(), "--lang=en"))
                .isEqualTo(
                        "The result differs at inspection.teams[0].members[1].label: recomputing gives INS-02, the bundle says INS-03.");
        assertThat(said(1, good.toString(), "--lang=en", "--commitment=" + "0".repeat(64)))
                .startsWith("This is the bundle of another draw");
        assertThat(said(1, folder.resolve("none.json").toString(), "--lang=en")).contains("cannot be read");
        assertThat(said(2, "--lang=en")).contains("verify-draw bundle.json");
        assertThat(said(2, good.toString(), "--lang=en", "--wrong")).contains("verify-draw bundle.json");
    }

    private static String said(int code, String... args) {
        var out = new ByteArrayOutputStream();
        assertThat(VerifyDraw.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static Verdict check(List<Part> parts) {
        return BundleCheck.of(Bundles.file(parts), null);
    }
}
