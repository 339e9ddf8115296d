package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks from page to page as every kind of person, in both languages: axe finds nothing, no word is missing, the console is clean, a phone needs no sideways scrolling. */
@Journey
class AccessibilityJourney {

    private static final int MOST_PAGES = 150;

    /** What everybody sees alike is looked at once in each language, what a side of a case sees once for that side. */
    private static final String PUBLIC =
            "/|/(calls|catalogue|announcements|draws|registers|inspections|results|ledger)([/?].*)?";

    /** Who sees a case from which side; whoever is missing here is one of the officials. */
    private static final Map<String, String> SIDES = Map.of(
            "-",
            "public",
            "agent",
            "agent",
            "objector",
            "objector",
            "expert",
            "expert",
            "chair",
            "expert",
            "inspector",
            "inspector",
            "witness",
            "witness");

    private static final List<String> BEGINNINGS = List.of("/inbox", "/inbox?scope=ROLE", "/account");

    private static final Set<String> SEEN_BY_SIDE = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @CsvSource({
        "-, zh-CN",
        "-, en",
        "agent, zh-CN",
        "agent, en",
        "officer, zh-CN",
        "officer, en",
        "expert, zh-CN",
        "expert, en",
        "chair, zh-CN",
        "chair, en",
        "approver, zh-CN",
        "approver, en",
        "member, zh-CN",
        "member, en",
        "objector, zh-CN",
        "objector, en",
        "objections, zh-CN",
        "objections, en",
        "inspections, zh-CN",
        "inspections, en",
        "inspector, zh-CN",
        "inspector, en",
        "witness, zh-CN",
        "witness, en",
        "auditor, zh-CN",
        "auditor, en",
        "administrator, zh-CN",
        "administrator, en"
    })
    void everyPageIsForEverybody(String username, String language, Visitors visitors) {
        var visitor = username.equals("-") ? visitors.anybody(language) : visitors.person(username, language);
        var waiting = new ArrayDeque<String>(username.equals("-") ? List.of("/", "/sign-in", "/register") : BEGINNINGS);
        Set<String> seen = new HashSet<>();
        Map<String, String> steps = new HashMap<>();
        List<String> flaws = new ArrayList<>();
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            String path = waiting.poll();
            String kind = steps.getOrDefault(path, kindOf(path));
            boolean first = SEEN_BY_SIDE.add(language + " " + sideOf(username, kind) + " " + kind);
            if (seen.add(kind) && (first || BEGINNINGS.contains(path))) {
                flaws.addAll(visitor.open(path).flaws());
                if (visitor.isSidewaysOn(390)) {
                    flaws.add(path + " is wider than a phone");
                }
                steps.putAll(visitor.stepsListed());
                waiting.addAll(visitor.links());
            }
        }
        visitor.leave();
        assertThat(flaws).isEmpty();
        assertThat(seen)
                .hasSizeGreaterThan(3)
                .as("pages seen; the walk ends where there is nothing new")
                .hasSizeLessThan(MOST_PAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aPageThatSaysNoIsForEverybodyToo(String language, Visitors visitors) {
        var officer = visitors.person("officer", language);
        officer.openNewest("check-dossier");
        officer.press(".task form[data-draft] .actions .btn-primary").isAccessible();
        assertThat(officer.page().locator("[role=alert] a[href^='#']").count()).isPositive();
        officer.leave();

        var visitor = visitors.anybody(language);
        visitor.page().navigate("/catalogue/organizations/" + UUID.randomUUID());
        visitor.isAccessible();
        visitor.open("/register").press("main form button").isAccessible();
        visitor.open("/sign-in")
                .fill("username", "nobody")
                .fill("password", "nothing")
                .press("main form button");
        visitor.isAccessible().leave();
    }

    private static String sideOf(String username, String kind) {
        return kind.matches(PUBLIC) ? "public" : SIDES.getOrDefault(username, "official");
    }

    /** Pages that differ only in whose case they show are one kind of page; the items of an inbox differ by their step. */
    private static String kindOf(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("/[0-9]+(?=[/?]|$)", "/{n}")
                .replaceAll("(after|before|on|asOf|of|q|step|province|year|kind|risk|result|status|matter)=[^&]*", "");
    }
}
