package org.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.assay.draws.LargeDraw;
import org.junit.jupiter.api.Test;

/** What a draw costs: beside a bare loop that hashes as many labels, and in the browser of whoever does it again. */
class DrawBenchmark {
    private static final int OBJECTS = 1_000_000;
    private static final int DRAWN = 10_000;
    private static final int INSPECTORS = 5_000;
    private static final int ROUNDS = 9;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Something that takes time. */
    private interface Work {
        void run(int round) throws Exception;
    }

    @Test
    void drawingCostsAtMostThriceTheBareHashes() throws Exception {
        LargeDraw draw = new LargeDraw(OBJECTS, DRAWN, INSPECTORS);
        List<String> labels = draw.labels();
        double[] bare = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            double one = millis(round, turn -> hashAll(labels));
            double other = millis(round, turn -> draw.objects("PLAN|2020-09-15T10:00:00+08:00|" + turn));
            if (round >= 0) {
                bare[round] = one;
                whole[round] = other;
            }
        }
        double ratio = best(whole) / best(bare);
        say("processors: %d", Runtime.getRuntime().availableProcessors());
        say("bare loop, SHA-256 of %,d labels, one thread: %.0f ms (best of %d)", OBJECTS, best(bare), ROUNDS);
        say(
                "draw of %,d of %,d in 4 strata with transcript: %.0f ms, ratio %.2f (at most 3)",
                DRAWN, OBJECTS, best(whole), ratio);

        double[] teams = new double[3];
        for (int round = -1; round < 3; round++) {
            double one = millis(
                    round,
                    turn -> assertThat(draw.teams("PLAN|2020-09-15T10:00:00+08:00|" + turn))
                            .isEqualTo(DRAWN));
            teams[Math.max(0, round)] = one;
        }
        say("2 inspectors for each of %,d objects from %,d under all demands: %.0f ms", DRAWN, INSPECTORS, best(teams));
        double frozen = millis(0, turn -> draw.commit());
        say("freezing both pools, texts and hashes: %.0f ms", frozen);

        byte[] bundle = draw.bundle();
        double checked = millis(0, turn -> assertThat(LargeDraw.check(bundle)).isEqualTo("good-drawn"));
        say("verify-draw on the bundle of %.0f MB: %.1f s", bundle.length / 1e6, checked / 1000);
        if (Files.isExecutable(CHROMIUM)) {
            say("the browser on the same bundle: %.1f s", inBrowser(bundle));
        }
        assertThat(ratio).isLessThanOrEqualTo(3);
    }

    private static void hashAll(List<String> labels) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        int sum = 0;
        for (String label : labels) {
            sum += sha.digest(label.getBytes(StandardCharsets.UTF_8))[0];
        }
        assertThat(sum).isNotZero();
    }

    /** The seconds from the loaded file to the verdict. */
    private static double inBrowser(byte[] bundle) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            byte[] body = name.equals("bundle.json")
                    ? bundle
                    : name.endsWith(".js")
                            ? Files.readAllBytes(Path.of("src/main/resources/static", name))
                            : "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            name.endsWith(".js")
                                    ? "text/javascript"
                                    : name.isEmpty() ? "text/html" : "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (Playwright playwright = Playwright.create()) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
            Page page = browser.newPage();
            page.setDefaultTimeout(600_000);
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
            Object seconds = page.evaluate("""
                    async () => {
                        const { check } = await import("/draw-check.js");
                        const file = new Uint8Array(await (await fetch("/bundle.json")).arrayBuffer());
                        const begun = performance.now();
                        const found = await check(file, null);
                        if (found.key !== "good-drawn") throw new Error(found.key + " " + found.args);
                        return String((performance.now() - begun) / 1000);
                    }""");
            return Double.parseDouble(seconds.toString());
        } finally {
            server.stop(0);
        }
    }

    private static double millis(int round, Work work) throws Exception {
        long begun = System.nanoTime();
        work.run(round);
        return (System.nanoTime() - begun) / 1e6;
    }

    /** The least disturbed round. */
    private static double best(double[] times) {
        return Arrays.stream(times).min().orElseThrow();
    }

    private static void say(String text, Object... args) {
        System.out.println("draws · " + text.formatted(args));
    }
}
