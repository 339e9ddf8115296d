package org.assay.forms;

import static org.assay.forms.VisitPlan.FORM;
import static org.assay.forms.VisitPlan.answers;
import static org.assay.forms.VisitPlan.answersWith;
import static org.assay.forms.VisitPlan.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FormPageTest {

    private final FormPages pages = new FormPages();

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String page(Form form, Map<String, Object> answers, List<Problem> problems) {
        return pages.show(form, answers, problems).replaceAll("\\s+", " ");
    }

    private String page(Map<String, Object> answers) {
        return page(FORM, answers, Forms.check(FORM, answers));
    }

    private static String tag(String page, String id) {
        Matcher tag = Pattern.compile("<[a-z0-9]+ [^>]*id=\"" + Pattern.quote(id) + "\"[^>]*>")
                .matcher(page);
        assertThat(tag.find()).as("an element with id " + id).isTrue();
        return tag.group();
    }

    @Test
    void scriptsInAnswersAreText() {
        String script = "<script>alert('1')</script>";
        String page = page(answersWith("title", script)) + page(answersWith("weight", script));
        page += page(answersWith("places", List.of(row("criterion", script)))) + page(answersWith(script, script));
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void aFieldIsTiedToItsLabelHelpAndError() {
        Map<String, Object> answers = answersWith("verdict", "refused");
        answers.put("reason", "short");
        String page = page(answers);
        assertThat(page).contains("<label class=\"form-label\" for=\"f-reason\">");
        assertThat(tag(page, "f-reason"))
                .contains("name=\"reason\"", "is-invalid", "aria-invalid=\"true\"", "aria-required=\"true\"")
                .contains("aria-describedby=\"f-reason-help f-reason-error\"");
        tag(page, "f-reason-help");
        tag(page, "f-reason-error");
        assertThat(page).contains("At least 20 characters; these are 5.", "In plain words. 20 to 200 characters.");
        assertThat(page).contains("<a class=\"alert-link\" href=\"#f-reason\">Reason: At least 20");
        assertThat(page).contains("One thing needs your attention");
    }

    @Test
    void aPageWithoutProblemsHasNoSummary() {
        assertThat(page(FORM, answers(), List.of())).doesNotContain("alert");
        assertThat(page(FORM, Map.of(), List.of())).doesNotContain("is-invalid");
    }

    @Test
    void aProblemInARowIsNamedByListRowAndHeading() {
        String page = page(answersWith("places", List.of(row("field", "logistics", "count", "many"))));
        assertThat(page).contains("Places · row 1 · Places: Please enter a number");
        assertThat(tag(page, "f-places-0-count"))
                .contains("value=\"many\"", "name=\"places[0].count\"", "inputmode=\"numeric\"")
                .contains("aria-labelledby=\"f-places-h-count f-places-h-no f-places-0-no\"");
        assertThat(page).contains("name=\"_remove\" value=\"places[0]\"", "name=\"_add\" value=\"places\"");
    }

    @Test
    void everythingThatIsReferredToIsThereOnce() {
        String page = page(answersWith("teams", List.of(row("name", "A", "members", List.of(row("who", "Li"))))));
        List<String> ids = all(page, " id=\"([^\"]*)\"").toList();
        assertThat(ids).doesNotHaveDuplicates();
        Stream<String> referred = Stream.of("for", "aria-describedby", "aria-labelledby")
                .flatMap(attribute -> all(page, " " + attribute + "=\"([^\"]*)\""))
                .flatMap(value -> Stream.of(value.split(" ")));
        assertThat(ids).containsAll(referred.collect(Collectors.toSet()));
    }

    private static Stream<String> all(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1));
    }

    @Test
    void choicesStandInAFieldsetWithALegend() {
        String page = page(answersWith("grounds", List.of("RELATIVE")));
        assertThat(page).contains("<legend class=\"form-label\">");
        assertThat(tag(page, "f-verdict")).contains("type=\"radio\"", "value=\"accepted\"", "checked=\"checked\"");
        assertThat(tag(page, "f-grounds")).contains("type=\"checkbox\"", "checked=\"checked\"");
        assertThat(tag(page, "f-grounds-1")).doesNotContain("checked=");
    }

    @Test
    void whatWasTypedAsADateStaysVisible() {
        assertThat(tag(page(answersWith("visitOn", "2019-05-06")), "f-visitOn")).contains("type=\"date\"");
        assertThat(tag(page(answersWith("visitOn", "6 May")), "f-visitOn")).contains("type=\"text\"", "6 May");
    }

    @Test
    void conditionsStandInThePageForTheBrowser() {
        assertThat(page(answers()))
                .contains("data-hide=\"verdict != &quot;refused&quot;\" data-hidden=\"true\"")
                .contains("data-hide=\"field = &quot;logistics&quot; and verdict = &quot;refused&quot;\" "
                        + "data-level=\"places[0].\"");
    }

    @Test
    void whatMayNotBeChangedIsShownAndSentBack() {
        String page = page(answersWith("places", List.of(row("criterion", "E1 legal person"))));
        assertThat(page).contains("<span>E1 legal person</span>");
        assertThat(page).contains("<input type=\"hidden\" name=\"places[0].criterion\" value=\"E1 legal person\"");
    }

    @Test
    void aRowIsNamedByWhatMayNotBeChangedInIt() {
        Form form = new Forms().named("assess-eligibility");
        String page =
                page(form, Map.of("findings", List.of(row("criterion", "E1"), row("criterion", "E2"))), List.of());
        assertThat(page)
                .containsPattern("<legend[^>]*id=\"f-findings-0-no\"> <span>E1 Legally registered")
                .contains("<input type=\"hidden\" name=\"findings[0].criterion\" value=\"E1\"");
        assertThat(page.split("E1 Legally registered")).as("said once").hasSize(2);
        assertThat(tag(page, "f-findings-0-finding")).contains("type=\"radio\"");
    }

    @Test
    void limitsAreSaidWhereSomebodyMightOverstepThem() {
        Form form = Form.parse("""
                {"id": "limits", "type": "default", "components": [
                  {"id": "code", "type": "textfield", "key": "code", "label": "Code",
                   "validate": {"minLength": 18, "maxLength": 18}},
                  {"id": "name", "type": "textfield", "key": "name", "label": "Name",
                   "validate": {"minLength": 2, "maxLength": 100}},
                  {"id": "capital", "type": "number", "key": "capital", "label": "Capital",
                   "validate": {"min": 0, "max": 999999999999}},
                  {"id": "share", "type": "number", "key": "share", "label": "Share",
                   "validate": {"min": 5, "max": 100}}]}""");
        String page = page(form, Map.of(), List.of());
        assertThat(page).contains(">18 characters.<", ">From 5 to 100.<").doesNotContain("2 to 100", "999");
    }

    @Test
    void amountsAreReadInGroupsOfThreeAndYearsAreNot() {
        Form form = Form.parse("""
                {"id": "amounts", "type": "default", "components": [
                  {"id": "capital", "type": "number", "key": "capital", "label": "Capital", "readonly": true,
                   "appearance": {"suffixAdorner": "yuan"}},
                  {"id": "year", "type": "number", "key": "year", "label": "Year", "readonly": true}]}""");
        var answers = Map.<String, Object>of("capital", new BigDecimal("20000000.50"), "year", new BigDecimal("2018"));
        assertThat(page(form, answers, List.of())).contains("<span>20,000,000.50 yuan</span>", "<span>2018</span>");
    }

    @Test
    void nothingInThePageIsAnInlineStyleOrScript() {
        assertThat(page(answers()))
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain(" onclick");
    }

    @Test
    void formsOfTheHouseAreShownInChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        Forms forms = new Forms();
        String page =
                page(forms.named("draft-call"), Map.of(), List.of(new Problem("title", "forms.problem.required")));
        assertThat(page).contains("此项必填。", "有 1 处需要修改").doesNotContain("Title of the call");
    }
}
