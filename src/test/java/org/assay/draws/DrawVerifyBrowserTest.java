package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier of the browser and the one of the server come to the same verdict, in every word. */
class DrawVerifyBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String HOST = "http://localhost:9";
    private static final String CHECK = """
            async ([file, published]) => {
                const { check } = await import("/draw-check.js");
                const found = await check(Uint8Array.from(atob(file), sign => sign.charCodeAt(0)), published);
                return [found.key, ...found.args];
            }""";

    /** Flips bits one after the other in the browser; the file is sent once. */
    private static final String FLIP = """
            async ([file, places, masks]) => {
                const { check } = await import("/draw-check.js");
                const bytes = Uint8Array.from(atob(file), sign => sign.charCodeAt(0));
                const keys = [];
                for (let i = 0; i < places.length; i++) {
                    bytes[places[i]] ^= masks[i];
                    const found = await check(bytes, null);
                    keys.push(found.key + (found.key === "hash" ? " " + found.args[0] : ""));
                    bytes[places[i]] ^= masks[i];
                }
                return keys;
            }""";

    private static Playwright playwright;
    private static Page page;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        playwright = Playwright.create();
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage();
        page.route(HOST + "/**", DrawVerifyBrowserTest::serve);
        page.navigate(HOST + "/");
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void bothAgreeOnWhatIsWhole() {
        assertThat(page.evaluate("() => !!crypto.subtle")).as("Web Crypto").isEqualTo(true);
        List<Part> example = Bundles.example();
        assertThat(both(Bundles.file(example)).key()).isEqualTo("good-drawn");
        assertThat(both(Bundles.file(Bundles.panel())).key()).isEqualTo("good-drawn");
        for (int parts : new int[] {1, 3, 4, 5, 6}) {
            assertThat(both(Bundles.file(example.subList(0, parts))).isGood()).isTrue();
        }
    }

    @Test
    void bothOpenTheSameRecusalsAndAskForTheSeal() {
        List<Part> closed = RecusalsTest.example();
        assertThat(both(Bundles.file(closed)).key()).isEqualTo("good-drawn");
        for (String word : List.of(Bundles.SECRET.salt("TEO-011", "INS-02"), "declared")) {
            assertThat(both(Bundles.file(Bundles.forged(closed, "result", word, "0".repeat(64))))
                            .key())
                    .isEqualTo("result");
        }
        String seal = Bundles.SECRET.seal();
        assertThat(both(Bundles.file(Bundles.forged(Bundles.panel(), "nonce", seal, "0".repeat(64))))
                        .key())
                .isEqualTo("nonce-seal");
        assertThat(both(Bundles.file(Bundles.forged(Bundles.panel(), "nonce", "-" + seal, "")))
                        .key())
                .isEqualTo("nonce-seal");
    }

    static List<Long> seeds() {
        return new Random(2020).longs(15).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothDrawTheSame(long seed) {
        Random random = new Random(seed);
        Pools pools = Registers.random(random, 10 + random.nextInt(60), 8 + random.nextInt(60));
        Demand[] demands = random.nextBoolean()
                ? Demand.values()
                : new Demand[] {Demand.EXPERTISE, Demand.RECUSAL, Demand.LOAD, Demand.SAME_TEAM, Demand.ONE_PER_UNIT};
        InspectionRule rule = Registers.rule(random, pools, demands);
        boolean amended = rule.atLeast() > 0
                && !Registers.draw(Bundles.SEED, pools, rule)
                        .result()
                        .teams()
                        .get(0)
                        .members()
                        .isEmpty();
        assertThat(both(Bundles.file(Bundles.drawn(Algorithm.HMAC_SHA256, "308417", rule, pools, amended)))
                        .key())
                .isEqualTo("good-drawn");
        assertThat(both(Bundles.file(Bundles.drawn(Algorithm.RFC3797, "9319./2.5.8.10.12./", rule, pools, false)))
                        .key())
                .isEqualTo("good-drawn");
    }

    @ParameterizedTest
    @MethodSource("org.assay.draws.BundleCheckTest#forgeries")
    void bothNameTheSamePlaceOfAForgery(String name, String word, String other, String named) {
        Verdict verdict = both(Bundles.file(Bundles.forged(Bundles.example(), name, word, other)));
        assertThat(verdict.key() + " " + String.join(" ", verdict.args())).startsWith(named);
    }

    @Test
    void bothFindEveryFlippedBit() {
        byte[] file = Bundles.file(Bundles.example());
        Random random = new Random(7);
        List<Integer> places = new ArrayList<>();
        List<Integer> masks = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int place = 0; place < file.length; place += 1 + random.nextInt(8)) {
            int mask = 1 << random.nextInt(8);
            places.add(place);
            masks.add(mask);
            file[place] ^= (byte) mask;
            Verdict verdict = BundleCheck.of(file, null);
            expected.add(verdict.key().equals("hash") ? "hash " + verdict.args().get(0) : verdict.key());
            file[place] ^= (byte) mask;
        }
        assertThat(places).hasSizeGreaterThan(1_000);
        assertThat(expected).noneMatch(key -> key.startsWith("good"));
        assertThat(page.evaluate(FLIP, List.of(Base64.getEncoder().encodeToString(file), places, masks)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1,2]",
                "\"x\"",
                "{\"format\":\"assay-draw-2\",\"parts\":[]}",
                "{\"format\":\"assay-draw-2\",\"parts\":[{\"name\":1}]}"
            })
    void bothKnowWhatIsNoBundle(String text) {
        assertThat(both(text.getBytes()).key()).isEqualTo("not-a-bundle");
    }

    @Test
    void bothRefuseTheBundleOfAnotherDraw() {
        byte[] file = Bundles.file(Bundles.example());
        assertThat(inBrowser(file, "0".repeat(64))).isEqualTo(BundleCheck.of(file, "0".repeat(64)));
    }

    private static Verdict both(byte[] file) {
        Verdict verdict = BundleCheck.of(file, null);
        assertThat(inBrowser(file, null)).isEqualTo(verdict);
        return verdict;
    }

    @SuppressWarnings("unchecked")
    private static Verdict inBrowser(byte[] file, String published) {
        List<Object> given = new ArrayList<>();
        given.add(Base64.getEncoder().encodeToString(file));
        given.add(published);
        List<String> found = (List<String>) page.evaluate(CHECK, given);
        return new Verdict(found.get(0), found.subList(1, found.size()));
    }

    private static void serve(Route route) {
        String name = route.request().url().substring(HOST.length() + 1);
        try {
            String body = name.isEmpty()
                    ? "<!DOCTYPE html><title>x</title>"
                    : Files.readString(Path.of("src/main/resources/static", name));
            route.fulfill(new Route.FulfillOptions()
                    .setHeaders(Map.of("Content-Type", name.isEmpty() ? "text/html" : "text/javascript"))
                    .setBody(body));
        } catch (IOException missing) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
