package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.draws.Algorithm;
import org.assay.draws.Amendments;
import org.assay.draws.DrawId;
import org.assay.draws.DrawObject;
import org.assay.draws.Draws;
import org.assay.draws.InspectionResult;
import org.assay.draws.InspectionRule;
import org.assay.draws.Inspector;
import org.assay.draws.NewInspectionDraw;
import org.assay.draws.NonceSource;
import org.assay.draws.Pools;
import org.assay.draws.Stratum;
import org.assay.people.CurrentPerson;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen does a draw again in the browser and sees a falsified bundle refused, in both languages and on a phone. */
@Journey
class DrawJourney {
    @Autowired
    Draws draws;

    @Autowired
    Amendments amendments;

    @Autowired
    People people;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    MovableClock clock;

    @Test
    void anybodyRecomputesADrawAndAFalsifiedBundleIsRefused(Visitors visitors) {
        DrawId id = drawn();
        for (String language : List.of("zh-CN", "en")) {
            Visitor visitor = visitors.anybody(language)
                    .open("/draws")
                    .isAccessible()
                    .open("/draws/" + id)
                    .isAccessible();
            visitor.press("[data-recompute]");
            visitor.page().waitForSelector("[data-verdict][data-key]");
            assertThat(visitor.page().locator("[data-verdict]").getAttribute("data-key"))
                    .isEqualTo("good-drawn");
            visitor.sees(language.equals("en") ? "Everything agrees." : "完全一致").isAccessible();
            picture(visitor, "draw-" + language);

            byte[] bundle = visitor.page()
                    .request()
                    .get("/draws/" + id + "/bundle.json")
                    .body();
            String text = new String(bundle, StandardCharsets.UTF_8);
            check(visitor, text.replaceFirst(Pattern.quote("INS-0"), "INS-1"), "hash");
            check(visitor, "{}", "not-a-bundle");
            check(visitor, text, "good-drawn");
            visitor.open("/draws/how-to-check").isAccessible();
            picture(visitor, "how-" + language);
            visitor.leave();
        }
        Visitor phone = visitors.phone("zh-CN").open("/draws/" + id);
        assertThat(phone.isSidewaysOn(390)).isFalse();
        picture(phone, "draw-phone");
        phone.open("/draws/how-to-check");
        assertThat(phone.isSidewaysOn(390)).isFalse();
        picture(phone, "how-phone");
        phone.leave();
    }

    private static void check(Visitor visitor, String text, String key) {
        visitor.page().evaluate("() => delete document.querySelector('[data-verdict]').dataset.key");
        visitor.page()
                .locator("[data-saved-bundle] input")
                .setInputFiles(
                        new FilePayload(key + ".json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
        visitor.page().waitForSelector("[data-verdict][data-key='" + key + "']");
    }

    /** Kept when asked for: -Dassay.pictures=folder. */
    private static void picture(Visitor visitor, String name) {
        String folder = System.getProperty("assay.pictures");
        if (folder != null) {
            visitor.page()
                    .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name + ".png"))
                            .setFullPage(true));
        }
    }

    private DrawId drawn() {
        Person operator = join(Role.INSPECTION_OFFICER);
        Person witness = join(Role.WITNESS);
        Person approver = join(Role.APPROVER);
        Instant before = clock.instant();
        Instant planned = before.plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        DrawId id = currentPerson.as(
                operator,
                () -> draws.commit(new NewInspectionDraw(
                        UUID.randomUUID(),
                        "PLAN-JOURNEY-" + UUID.randomUUID().toString().substring(0, 8),
                        "2019 年度双随机抽查（演示）",
                        true,
                        planned,
                        NonceSource.WITNESS,
                        "由见证人当场报数",
                        Algorithm.HMAC_SHA256,
                        InspectionRule.pairs(
                                List.of(Stratum.of("A 类", "class", "A", 3), Stratum.of("D 类", "class", "D", 2)), 7),
                        pools(),
                        approver.id())));
        clock.moveTo(planned);
        currentPerson.as(witness, () -> {
            draws.enterNonce(id, "308417");
            return true;
        });
        currentPerson.as(operator, () -> {
            InspectionResult result = draws.draw(id);
            var team = result.teams().get(0);
            amendments.nextInspector(id, team.object(), team.labels().get(0), "本人申报与该机构存在利害关系，予以回避");
            return amendments.nextObject(id, result.labels().get(1), "该机构已注销，由同层下一位接替");
        });
        return id;
    }

    private static Pools pools() {
        List<DrawObject> objects = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            objects.add(new DrawObject(
                    "TEO-%03d".formatted(i),
                    Map.of("class", i <= 30 ? "A" : "D"),
                    List.of(i % 2 == 0 ? "fees" : "assessment"),
                    "11",
                    List.of()));
        }
        List<Inspector> inspectors = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            inspectors.add(new Inspector(
                    "INS-%02d".formatted(i),
                    List.of("fees", "assessment"),
                    "11",
                    null,
                    i % 4 == 0,
                    0,
                    3,
                    i < 4 ? Map.of("TEO-00" + i, Inspector.DECLARED) : Map.of()));
        }
        return new Pools(objects, inspectors);
    }

    private Person join(Role role) {
        String name = "draw-" + UUID.randomUUID();
        return people.join(new NewPerson(
                name, "演示人员", name + "@assay.example", "a long test password", Set.of(role), null, null, "zh-CN"));
    }
}
