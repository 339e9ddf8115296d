package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks from page to page as every kind of person, in both languages: axe finds nothing, no word is missing, the console is clean, a phone needs no sideways scrolling. */
@Journey
class AccessibilityJourney {

    private static final int MOST_PAGES = 40;

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
        "approver, en",
        "member, zh-CN",
        "objections, en",
        "auditor, zh-CN",
        "administrator, en"
    })
    void everyPageIsForEverybody(String username, String language, Visitors visitors) {
        var visitor = username.equals("-") ? visitors.anybody(language) : visitors.person(username, language);
        var waiting = new ArrayDeque<String>(
                username.equals("-")
                        ? List.of("/", "/sign-in", "/register")
                        : List.of("/inbox", "/inbox?scope=ROLE", "/account"));
        Set<String> seen = new HashSet<>();
        Map<String, String> steps = new HashMap<>();
        List<String> flaws = new ArrayList<>();
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            String path = waiting.poll();
            if (seen.add(steps.getOrDefault(path, kindOf(path)))) {
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
        assertThat(seen).hasSizeGreaterThan(3);
    }

    /** Pages that differ only in whose case they show are one kind of page; the items of an inbox differ by their step. */
    private static String kindOf(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("(after|before|on|asOf|q|step)=[^&]*", "");
    }
}
