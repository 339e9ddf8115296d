package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assay.people.CurrentPerson;
import org.assay.people.People;
import org.assay.rounds.Rounds;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case officer's day at the inbox: by keyboard, by the dozen, with typing that is not lost, and without scripts. */
@Journey
class InboxJourney {

    private static final String FREE = "/inbox?scope=ROLE&step=draft-call";

    @Autowired
    People people;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    private List<WorkItem> items;

    @BeforeEach
    void threeCallsWaitToBeDrafted() {
        var officer = people.named("officer").orElseThrow();
        items = Stream.generate(() -> currentPerson.as(officer, rounds::begin))
                .limit(3)
                .map(round -> inbox.of(round.id()).get(0))
                .toList();
    }

    @Test
    void aButtonPressedTwiceBeginsOneRound(Visitors visitors) {
        int before = rounds.all().size();
        var officer = visitors.person("officer").open("/rounds");

        officer.page().locator("form[action='/rounds'] button").dblclick();
        officer.page().waitForURL(Pattern.compile(".*/inbox/[0-9a-f-]{36}$"));

        assertThat(rounds.all()).hasSize(before + 1);
        officer.leave();
    }

    @Test
    void theListIsWorkedByKeyboardAndBackLeadsToTheRow(Visitors visitors) {
        var officer = visitors.person("officer").open(FREE).isAccessible();
        var page = officer.page();
        var current = page.locator("tr.is-current");

        page.keyboard().press("j");
        page.keyboard().press("j");
        String second = current.getAttribute("id");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(current).hasAttribute("id", second);
        page.keyboard().press("x");
        assertThat(current.locator("[data-choose]")).isChecked();
        assertThat(page.locator("[data-chosen]")).hasText("1 selected:");
        page.keyboard().press("?");
        assertThat(page.locator("dialog[data-key-help]")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();

        officer.open(FREE);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/inbox/[0-9a-f-]{36}$"));
        assertThat(page.url()).endsWith(second.substring("item-".length()));
        page.locator(".back a").click();
        page.waitForURL(Pattern.compile(".*scope=ROLE&step=draft-call#" + second));
        assertThat(current).hasAttribute("id", second);
        officer.leave();
    }

    @Test
    void severalItemsAreClaimedAndHandedOverAtOnce(Visitors visitors) {
        var officer = visitors.person("officer").open(FREE);
        choose(officer, 0, 1);
        officer.press("button[value='TAKE']").sees("will be yours").isAccessible();
        officer.press(".actions .btn-primary").sees("is yours");

        officer.open("/inbox?step=draft-call");
        choose(officer, 0, 1);
        officer.press("button[value='HAND_OVER']").isAccessible();
        officer.select("to", people.named("officer2").orElseThrow().id().toString())
                .fill("note", "烦请今天看一下")
                .press(".actions .btn-primary")
                .sees("will be with")
                .isAccessible();
        assertThat(holders()).containsOnly("officer");
        officer.press(".actions .btn-primary").sees("who was told");
        assertThat(holders()).containsOnly("officer2");
        officer.open("/inbox?step=draft-call").doesNotSee(row(0)).leave();

        var colleague = visitors.person("officer2").open("/messages");
        colleague.page().locator("main table a, main li a").first().click();
        colleague.page().waitForLoadState();
        colleague.sees("烦请今天看一下").link("To the work item");
        colleague.sees("烦请今天看一下").isAccessible().leave();
    }

    @Test
    void whatIsTypedSurvivesAReload(Visitors visitors) {
        var officer = visitors.person("officer").open("/inbox/" + items.get(2).id());
        officer.fill("title", "不会丢失的公告标题");
        assertThat(officer.page().locator("[data-saved]")).containsText("Saved");
        officer.page().reload();
        assertThat(officer.page().locator("[name='title']")).hasValue("不会丢失的公告标题");
        officer.leave();
    }

    @Test
    void anItemIsClaimedAndFiltersAreKeptWithoutScripts(Visitors visitors) {
        var officer = visitors.withoutScripts("officer", "en").open(FREE);
        officer.page().locator("#" + row(2) + " form button").click();
        assertThat(officer.page().url()).endsWith(items.get(2).id().toString());
        officer.open("/inbox?step=draft-call&due=LATER");
        officer.page().locator("details.keep summary").click();
        officer.fill("name", "公告").press("details.keep button");
        officer.open("/inbox").link("公告");
        assertThat(officer.page().url()).contains("step=draft-call&due=LATER");
        officer.press(".kept button");
        assertThat(officer.page().locator(".kept").count()).isZero();
        officer.leave();
    }

    @Test
    void anAdministratorRecordsWhoStandsInAndEndsIt(Visitors visitors) {
        var administrator = visitors.person("administrator").open("/admin/substitutions");
        administrator
                .select("absent", people.named("officer2").orElseThrow().id().toString())
                .select("substitute", people.named("officer").orElseThrow().id().toString())
                .fill("startsOn", "2031-05-05")
                .fill("endsOn", "2031-05-09")
                .press("main section form button")
                .sees("planned")
                .isAccessible();
        assertThat(administrator.isSidewaysOn(390)).isFalse();
        administrator.press("td form button").sees("ended early").leave();
    }

    private void choose(Visitor officer, int... which) {
        for (int each : which) {
            Locator box = officer.page().locator("#" + row(each) + " [data-choose]");
            box.check();
        }
    }

    private String row(int which) {
        return "item-" + items.get(which).id();
    }

    /** In whose hands the first two items are. */
    private List<String> holders() {
        return items.subList(0, 2).stream()
                .map(item -> inbox.of(item.caseId()).get(0).assignee())
                .map(holder -> people.find(new org.assay.people.PersonId(java.util.Objects.requireNonNull(holder)))
                        .orElseThrow()
                        .username())
                .toList();
    }
}
