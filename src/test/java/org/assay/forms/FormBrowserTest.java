package org.assay.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assay.forms.VisitPlan.FORM;
import static org.assay.forms.VisitPlan.answers;
import static org.assay.forms.VisitPlan.answersWith;
import static org.assay.forms.VisitPlan.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What form.js does with a form, and that the form does without it. */
class FormBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String HOST = "http://assay.test";

    private static Playwright playwright;
    private static Browser browser;

    private final FormPages pages = new FormPages();
    private final List<String> complaints = new ArrayList<>();
    private String html = "";
    private String sent = "";

    @BeforeAll
    static void open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private Page page(Form form, Map<String, Object> answers, boolean scripts) {
        html = pages.show(form, answers, answers.isEmpty() ? List.of() : Forms.check(form, answers));
        if (scripts) {
            html = html.replace("</head>", "<script src=\"/form.js\" defer></script></head>");
        }
        Page page = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))
                .newPage();
        page.route(HOST + "/**", this::serve);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(HOST + "/");
        return page;
    }

    private void serve(Route route) {
        String path = route.request().url().substring(HOST.length());
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (path.equals("/sent")) {
            sent = String.valueOf(route.request().postData());
            answer.setBody("<html lang=en><title>Sent</title></html>").setContentType("text/html");
        } else if (path.equals("/")) {
            answer.setBody(html)
                    .setContentType("text/html; charset=utf-8")
                    .setHeaders(Map.of(
                            "Content-Type", "text/html; charset=utf-8",
                            "Content-Security-Policy", "default-src 'self'; img-src 'self' data:"));
        } else {
            String file = path.equals("/tabler.css")
                    ? "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css"
                    : "static" + path;
            answer.setBodyBytes(bytes(file)).setContentType(path.endsWith("css") ? "text/css" : "text/javascript");
        }
        route.fulfill(answer);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = FormBrowserTest.class.getClassLoader().getResourceAsStream(file)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private Answers sent() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (String field : sent.split("&")) {
            String[] pair = field.split("=", 2);
            fields.add(decode(pair[0]), decode(pair[1]));
        }
        return Forms.read(FORM, fields);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Test
    void conditionsFollowTheAnswers() {
        Page page = page(FORM, answers(), true);
        assertThat(page.locator("#f-reason")).isHidden();
        page.getByLabel("Refuse").check();
        assertThat(page.locator("#f-reason")).isVisible();
        assertThat(page.locator("#f-other")).isHidden();
        page.getByLabel("Other", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.locator("#f-other")).isVisible();
        page.locator("#f-places-0-field").selectOption("logistics");
        assertThat(page.locator("#f-places-0-count")).isHidden();
        page.getByLabel("Accept").check();
        assertThat(page.locator("#f-places-0-count")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void rowsAreMadeAndRemovedInPlace() {
        Page page = page(FORM, answers(), true);
        page.locator("#f-places-add").click();
        Page.GetByRoleOptions secondRow = new Page.GetByRoleOptions().setName("Field required No. 2");
        page.getByRole(AriaRole.COMBOBOX, secondRow).selectOption("logistics");
        page.locator("#f-places-1-count").fill("3");
        page.locator("#f-places-0-remove").click();
        assertThat(page.locator("#f-places-1-no")).hasText("1");
        page.locator("#f-teams-add").click();
        page.locator("#f-teams-0-name").fill("A");
        page.locator("#f-teams-0-members-0-who").fill("Li");
        page.locator("#f-teams-0-members-add").click();
        page.locator("#f-teams-0-members-1-who").fill("Wang");
        page.locator("#send").click();
        assertThat(page).hasTitle("Sent");
        assertThat(sent().isRowChange()).isFalse();
        assertThat(Forms.check(FORM, sent().values())).isEmpty();
        assertThat(sent().values().get("teams"))
                .isEqualTo(List.of(row("name", "A", "members", List.of(row("who", "Li"), row("who", "Wang")))));
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutScriptsEverythingShowsAndRowsAreAskedFromTheServer() {
        Page page = page(FORM, answers(), false);
        assertThat(page.locator("#f-reason")).isVisible();
        page.locator("#f-places-add").click();
        assertThat(sent().isRowChange()).isTrue();
        assertThat((List<?>) sent().values().get("places")).hasSize(2);
    }

    @Test
    void theEnterKeySendsTheFormAndRemovesNoRow() {
        Page page = page(FORM, answers(), true);
        page.locator("#f-places-0-count").press("Enter");
        assertThat(page).hasTitle("Sent");
        assertThat(sent().isRowChange()).isFalse();
        assertThat((List<?>) sent().values().get("places")).hasSize(1);
    }

    @Test
    void aProblemLeadsToItsField() {
        Page page = page(FORM, answersWith("title", "x".repeat(200)), true);
        assertThat(page.locator("#form-problems")).isFocused();
        page.locator("#form-problems a").click();
        assertThat(page.locator("#f-title")).isFocused();
    }

    @Test
    void leavingWithUnsavedAnswersIsAskedAbout() {
        Page page = page(FORM, answers(), true);
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.type());
            dialog.accept();
        });
        page.locator("#f-title").fill("Half done");
        page.navigate(HOST + "/sent");
        assertThat(dialogs).containsExactly("beforeunload");
    }

    @Test
    void everyFormIsAccessible() {
        Map<String, Object> wrong = answersWith("verdict", "refused");
        wrong.put("places", List.of(row("criterion", "E1", "field", "x", "count", "many"), row()));
        wrong.put("teams", List.of(row("members", List.of(row()))));
        wrong.put("signed", false);
        wrong.put("grounds", List.of("OTHER", "x"));
        assertThat(violations(page(FORM, wrong, true))).isEmpty();
        Forms forms = new Forms();
        for (String form : List.of("draft-call", "assess-eligibility")) {
            assertThat(violations(page(forms.named(form), Map.of(), true)))
                    .as(form)
                    .isEmpty();
        }
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(FormBrowserTest::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
