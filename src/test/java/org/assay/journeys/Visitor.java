package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser window, with the words a test needs. */
final class Visitor {

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        var response = page.navigate(path);
        assertThat(response.status()).as(path).isLessThan(400);
        return this;
    }

    /** Fills the field with this name. */
    Visitor fill(String name, String value) {
        page.locator("[name='" + name + "']").first().fill(value);
        return this;
    }

    Visitor choose(String name, String value) {
        page.locator("[name='" + name + "'][value='" + value + "']").first().check();
        return this;
    }

    Visitor select(String name, String value) {
        page.locator("select[name='" + name + "']").first().selectOption(value);
        return this;
    }

    Visitor tick(String name) {
        page.locator("input[type=checkbox][name='" + name + "']").first().check();
        return this;
    }

    Visitor press(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        return this;
    }

    /** Presses the button with this name. */
    Visitor button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    Visitor link(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Opens the item of a case at a step, whether it is mine or free for my role. */
    Visitor openItem(String caseWords, String step) {
        for (String scope : List.of("MINE", "ROLE")) {
            open("/inbox?scope=" + scope + "&q="
                    + java.net.URLEncoder.encode(caseWords, java.nio.charset.StandardCharsets.UTF_8));
            Locator row = page.locator("table tbody tr").filter(new Locator.FilterOptions().setHasText(step));
            if (row.count() > 0) {
                row.first().locator("a").first().click();
                page.waitForLoadState();
                return this;
            }
        }
        throw new AssertionError("Nothing like " + step + " of " + caseWords + " waits for this person");
    }

    String text() {
        return page.locator("main").innerText();
    }

    Visitor sees(String words) {
        assertThat(text()).contains(words);
        return this;
    }

    Visitor doesNotSee(String words) {
        assertThat(page.content()).doesNotContain(words);
        return this;
    }

    /** Whether everybody can use this page: axe finds nothing, and the console is clean. */
    Visitor isAccessible() {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList()))
                .as(page.url())
                .isEmpty();
        assertThat(complaints).isEmpty();
        return this;
    }
}
