package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** One person at one browser window, with the words a test needs. */
final class Visitor {

    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[a-z][A-Za-z0-9._-]+\\?\\?");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
    Visitor openItem(String caseNumber, String step) {
        for (String scope : List.of("MINE", "ROLE")) {
            open("/inbox?scope=" + scope + "&step=" + step + "&q=" + caseNumber);
            Locator link = page.locator("table tbody tr a.row-link");
            if (link.count() > 0) {
                link.first().click();
                page.waitForLoadState();
                return this;
            }
        }
        throw new AssertionError("No " + step + " of " + caseNumber + " waits for this person");
    }

    /** Opens the item, fills its form and submits it. */
    Visitor answers(String caseNumber, String step, Map<String, ?> answers) {
        return openItem(caseNumber, step).fillForm("", answers).submit();
    }

    /** Whether the open item has a form for this person; four eyes or a colleague may stand against it. */
    boolean mayAnswer() {
        return page.locator(".task form[data-draft]").count() > 0;
    }

    /** Submits the open item. */
    Visitor submit() {
        var submit =
                page.locator(".task form[data-draft] .actions .btn-primary").first();
        page.waitForNavigation(submit::click);
        assertThat(page.url()).as(text()).endsWith("/done");
        return this;
    }

    /** Opens the newest item at a step, and tells the number of its case. */
    String openNewest(String step) {
        if (!page.url().contains("/inbox/")) {
            open("/inbox?scope=ROLE&step=" + step);
            page.locator("table tbody tr a.row-link").last().click();
            page.waitForLoadState();
        }
        return page.locator(".case-file .number").first().innerText().strip();
    }

    /** Scores every criterion with this part of its weight, rounded to half points. */
    Visitor score(double part) {
        var boxes = page.locator("[data-weight]");
        for (int i = 0; i < boxes.count(); i++) {
            double weight = Double.parseDouble(boxes.nth(i).getAttribute("data-weight"));
            boxes.nth(i).locator("input[data-points]").fill(String.valueOf(Math.round(weight * part * 2) / 2.0));
        }
        return this;
    }

    /** Attaches a file of a kind to section K. */
    Visitor attach(String kind, String name, byte[] content) {
        var form = page.locator("form.attachment-form")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[name=kind][value='" + kind + "']")));
        form.locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(name, "application/pdf", content));
        form.locator("button").last().click();
        page.waitForLoadState();
        return this;
    }

    /** Fills a form as a person would: rows are added until there are enough, boxes ticked, options chosen. */
    Visitor fillForm(String prefix, Map<String, ?> answers) {
        // Choices first: what is asked next may depend on them.
        answers.keySet().stream()
                .sorted(Comparator.comparing(key -> !isChoice(prefix + key)))
                .forEach(key -> fillOne(prefix + key, Objects.requireNonNull(answers.get(key))));
        return this;
    }

    private boolean isChoice(String name) {
        return page.locator("input[type=radio][name='" + name + "'], select[name='" + name + "']")
                        .count()
                > 0;
    }

    private void fillOne(String name, Object value) {
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
            for (int i = 0; i < list.size(); i++) {
                while (page.locator("[name^='" + name + "[" + i + "].']").count() == 0) {
                    page.locator("button[name='_add'][value='" + name + "']").click();
                }
                @SuppressWarnings("unchecked")
                var row = (Map<String, ?>) list.get(i);
                fillForm(name + "[" + i + "].", row);
            }
        } else if (value instanceof List<?> ticks) {
            ticks.forEach(tick -> choose(name, tick.toString()));
        } else if (value instanceof Boolean ticked) {
            page.locator("input[type=checkbox][name='" + name + "']").first().setChecked(ticked);
        } else {
            var field = page.locator("[name='" + name + "']:not([type=hidden])").first();
            String kind = String.valueOf(field.evaluate("field => field.tagName + ' ' + field.type"));
            if (kind.startsWith("SELECT")) {
                field.selectOption(value.toString());
            } else if (kind.endsWith("radio")) {
                choose(name, value.toString());
            } else {
                field.fill(value.toString());
            }
        }
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** What stands in the first table. */
    String table() {
        return page.locator("main table").first().innerText();
    }

    /** How many rows the first table has. */
    int rows() {
        return page.locator("main table").first().locator("tbody tr").count();
    }

    Visitor sees(String words) {
        assertThat(text()).contains(words);
        return this;
    }

    Visitor doesNotSee(String words) {
        assertThat(page.content()).doesNotContain(words);
        return this;
    }

    /** Everybody can use this page: axe finds nothing, and the console is clean. */
    Visitor isAccessible() {
        assertThat(flaws()).as(page.url()).isEmpty();
        return this;
    }

    /** This page in each language, and on a phone. */
    Visitor isForEverybody() {
        String here = page.url();
        for (String language : List.of("zh-CN", "en")) {
            page.navigate(here + (here.contains("?") ? "&" : "?") + "lang=" + language);
            isAccessible();
            assertThat(isSidewaysOn(390)).as(here + " is wider than a phone").isFalse();
        }
        return this;
    }

    /** What axe finds on this page, texts that are not there, and what the console has complained about since the last look. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>(complaints);
        complaints.clear();
        var size = page.viewportSize();
        if (page.locator(".section-actions").count() > 0) {
            // The bar at the foot of the window lies on whatever is scrolled below it; a window as tall as the page has
            // none.
            page.setViewportSize(size.width, Math.max(size.height, (int) page.evaluate("document.body.scrollHeight")));
        }
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> flaws.add(
                                page.url() + " " + rule.getId() + " " + node.getTarget() + " " + node.getHtml())));
        page.setViewportSize(size.width, size.height);
        MISSING_WORDS.matcher(page.content()).results().forEach(key -> flaws.add(page.url() + " " + key.group()));
        return flaws;
    }

    /** Addresses of this site that the page links to, without downloads. */
    List<String> links() {
        @SuppressWarnings("unchecked")
        var found = (List<String>)
                page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))");
        return found.stream()
                .map(link -> link.replaceAll("#.*", ""))
                .filter(link -> link.startsWith("/"))
                .filter(link -> !link.matches(".*(\\.csv|\\.json|\\.xlsx|\\.pdf|lang=).*|/documents/.*|/api/.*"))
                .distinct()
                .toList();
    }

    /** Addresses of the work items listed on this page, and the step of each. */
    Map<String, String> stepsListed() {
        @SuppressWarnings("unchecked")
        var found = (Map<String, String>)
                page.evaluate("Object.fromEntries([...document.querySelectorAll('a.row-link[data-step]')]"
                        + ".map(link => [link.getAttribute('href'), link.dataset.step]))");
        return found;
    }

    /** Whether the page is wider than a window of this width. */
    boolean isSidewaysOn(int width) {
        var size = page.viewportSize();
        page.setViewportSize(width, 844);
        boolean wider = (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        page.setViewportSize(size.width, size.height);
        return wider;
    }

    /** Closes the window. */
    void leave() {
        page.context().close();
    }
}
