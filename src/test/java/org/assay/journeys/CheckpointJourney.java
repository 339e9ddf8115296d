package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.assay.outcomes.OutcomeScript;
import org.assay.visits.ResultClass;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody without an account reads a published result, keeps a checkpoint, comes back later, and checks both without us. */
@Journey
class CheckpointJourney {

    @Autowired
    OutcomeScript script;

    private final JsonMapper json = new JsonMapper();

    private OutcomeScript.Played publish() {
        var played = script.begin(script.object(null), null, script.team(), ResultClass.NO_PROBLEM);
        script.settle(played, ResultClass.NO_PROBLEM);
        return played;
    }

    @Test
    void thePublicVerifiesAResultAndACheckpointWithoutTrustingTheServer(Visitors visitors) throws Exception {
        var played = publish();
        Visitor anybody = visitors.anybody("en");
        Page page = anybody.page();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            anybody.open("/results/" + played.id());
            return page.locator(".proof a[href^='/ledger/entries/']").count() > 0;
        });
        page.locator(".proof summary").click();
        List<String> shown = page.locator(".proof details code").allTextContents();

        page.locator(".proof a[href^='/ledger/entries/']").click();
        page.waitForLoadState();
        long index = Long.parseLong(page.url().replaceAll(".*/", ""));
        String data = page.locator("#data").textContent();
        assertThat(data).contains("kind result-published", "case " + played.id());
        assertThat(data).endsWith("content " + hex(PlainVerifier.sha256(bytes(shown.get(1) + "\n" + shown.get(0)))));
        anybody.isAccessible().link("The record");
        String key = page.locator("dd code.hash").last().textContent();
        String keptNote = page.locator("#note").textContent();

        var kept = PlainVerifier.checkpoint(keptNote, key);
        byte[] leaf = PlainVerifier.leaf(data);
        var path = path(ask(page, "/api/public/ledger/proofs/inclusion?index=" + index + "&size=" + kept.size()));
        assertThat(PlainVerifier.isIncluded(leaf, index, kept, path)).isTrue();

        publish();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            anybody.open("/ledger");
            return PlainVerifier.checkpoint(page.locator("#note").textContent(), key)
                            .size()
                    > kept.size();
        });
        var later = PlainVerifier.checkpoint(page.locator("#note").textContent(), key);
        var between =
                path(ask(page, "/api/public/ledger/proofs/consistency?from=" + kept.size() + "&to=" + later.size()));
        assertThat(PlainVerifier.isContinued(kept, later, between)).isTrue();

        assertThatThrownBy(() -> PlainVerifier.checkpoint(keptNote.replace("\n" + kept.size() + "\n", "\n1\n"), key))
                .hasMessage("the signature is not of this text");
        assertThatThrownBy(() -> PlainVerifier.checkpoint(keptNote, otherKey(key)))
                .hasMessage("signed with another key");
        byte[] forged = PlainVerifier.leaf(data.replace("result-published", "result-corrected"));
        assertThat(PlainVerifier.isIncluded(forged, index, kept, path)).isFalse();
        var rewritten = new PlainVerifier.Signed(kept.origin(), kept.size(), oneBitOff(kept.root()));
        assertThat(PlainVerifier.isContinued(rewritten, later, between)).isFalse();
        between.set(0, oneBitOff(between.get(0)));
        assertThat(PlainVerifier.isContinued(kept, later, between)).isFalse();
        anybody.leave();
    }

    private JsonNode ask(Page page, String path) {
        return json.readTree(page.request().get(path).text());
    }

    private static List<byte[]> path(JsonNode proof) {
        List<byte[]> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.asString())));
        return path;
    }

    /** A key of the same name, with its hash right, that somebody else holds. */
    private static String otherKey(String key) {
        String name = key.substring(0, key.indexOf('+'));
        byte[] other = new byte[33];
        other[0] = 1;
        other[1] = 9;
        String id = hex(PlainVerifier.sha256(bytes(name + "\n"), other)).substring(0, 8);
        return name + "+" + id + "+" + java.util.Base64.getEncoder().encodeToString(other);
    }

    private static byte[] oneBitOff(byte[] hash) {
        byte[] changed = hash.clone();
        changed[0] ^= 1;
        return changed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
