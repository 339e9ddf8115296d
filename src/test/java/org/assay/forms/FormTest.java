package org.assay.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void aFormIsReadWithEverythingItSays() {
        Form form = VisitPlan.FORM;
        assertThat(form.id()).isEqualTo("visit-plan");
        assertThat(form.components()).hasSize(16);
        Component places = component("places");
        assertThat(places.isTable()).isTrue();
        assertThat(places.children()).extracting(Component::path).contains("places.field");
        assertThat(component("teams").isTable()).isFalse();
        assertThat(component("weight").unit()).isEqualTo("%");
        assertThat(component("weight").columns()).isEqualTo(6);
    }

    private static Component component(String key) {
        return VisitPlan.FORM.components().stream()
                .filter(component -> component.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFormOfTheHouseIsSupported() {
        assertThat(new Forms().find("no-such-form")).isEmpty();
        assertThatThrownBy(() -> new Forms().named("no-such-form")).hasMessageContaining("no-such-form");
    }

    @Test
    void optionsKeptElsewhereAreAskedForEachTimeAndMissedAtTheStart() {
        Choices kept = new Choices() {
            private int asked;

            @Override
            public String key() {
                return "mattersInForce";
            }

            @Override
            public List<Option> options() {
                return List.of(new Option("M" + ++asked, "Matter " + asked));
            }
        };
        Forms forms = new Forms("classpath*:forms/inspections/draft-plan.form", () -> Stream.of(kept));

        forms.afterSingletonsInstantiated();
        assertThat(Forms.check(forms.named("draft-plan"), Map.of("rows", List.of(Map.of("matters", List.of("M1"))))))
                .extracting(Problem::path)
                .doesNotContain("rows[0].matters");
        assertThat(Forms.check(forms.named("draft-plan"), Map.of("rows", List.of(Map.of("matters", List.of("M1"))))))
                .contains(new Problem("rows[0].matters", "forms.problem.not-an-option"));
        Forms alone = new Forms("classpath*:forms/inspections/draft-plan.form", Stream::empty);
        assertThatThrownBy(alone::afterSingletonsInstantiated).hasMessageContaining("mattersInForce");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'iframe','id':'x'} | 'iframe' is not supported",
                "{'type':'textfield','key':'a','disabled':true} | textfield 'a': property 'disabled' is not supported",
                "{'type':'textfield','key':'a.b'} | property 'key' must be a camelCase name",
                "{'type':'textfield','key':'a','validate':{'validationType':'email'}} | 'a': validate: property 'validationType' is not supported",
                "{'type':'textfield','key':'a','validate':{'pattern':'('}} | property 'pattern'",
                "{'type':'select','key':'a'} | property 'values' must be a list",
                "{'type':'select','key':'a','valuesKey':'v','values':[]} | property 'values' is not supported",
                "{'type':'textfield','key':'a','valuesKey':'v'} | property 'valuesKey' is not supported",
                "{'type':'select','key':'a','values':[]} | property 'values' must be different values",
                "{'type':'datetime','key':'a','subtype':'time'} | property 'subtype' must be",
                "{'type':'number','key':'a','increment':0} | property 'increment' must be above 0",
                "{'type':'number','key':'a','decimalDigits':0.5} | property 'decimalDigits' must be a whole number",
                "{'type':'checkbox','key':'a','conditional':{'hide':'=b = true'}} | asks whether 'b' is 'true'",
                "{'type':'checkbox','key':'a','conditional':{'hide':'=count(b) > 1'}} | property 'conditional.hide'",
                "{'type':'dynamiclist','path':'a'} | property 'components' must be a list",
                "{'type':'checkbox','key':'a'},{'type':'number','key':'a'} | property 'key' stands twice",
            })
    void whatCouldNotBeEnforcedIsRefusedByName(String components, String why) {
        String json = "{'type':'default','id':'odd','components':[" + components + "]}";
        assertThatThrownBy(() -> Form.parse(json.replace('\'', '"')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("form 'odd'")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"id\":\"a\",\"id\":\"b\"}", "{\"type\":\"default\"}"})
    void whatIsNotAFormIsRefused(String json) {
        assertThatThrownBy(() -> Form.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = true",
                "=",
                "=a",
                "=a == \"b\"",
                "=a != true",
                "=a = \"b",
                "=a = \"b\" and",
                "=a = \"b\" or b = true and c = true",
                "=a = \"b\" xor b = true",
                "=not(a)"
            })
    void whatIsOutsideTheGrammarIsNoCondition(String text) {
        assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConditionHoldsByAllOrByAny() {
        assertThat(holds("=a = \"x\" and b = true", Map.of("a", "x", "b", true)))
                .isTrue();
        assertThat(holds("=a = \"x\" and b = true", Map.of("a", "x"))).isFalse();
        assertThat(holds("=a = \"x\" or b = true", Map.of("b", true))).isTrue();
        assertThat(holds("=a != \"x\" or b = false", Map.of("a", "x"))).isTrue();
        assertThat(holds("=a != \"x\"", Map.of())).isTrue();
        assertThat(holds("=a = \"x and y\"", Map.of("a", "x and y"))).isTrue();
        assertThat(holds("=a = \"x\"", Map.of("a", List.of("w", "x")))).isTrue();
    }

    private static boolean holds(String condition, Map<String, Object> answers) {
        return Condition.parse(condition).holds(answers, answers);
    }
}
