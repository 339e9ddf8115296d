package org.assay.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The example form of these tests, and answers to it that can be taken. */
final class VisitPlan {

    static final Form FORM = Form.parse(json());

    private VisitPlan() {}

    static String json() {
        try (InputStream file = VisitPlan.class.getResourceAsStream("visit-plan.form")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("verdict", "accepted");
        answers.put("signed", true);
        answers.put("places", new ArrayList<>(List.of(row("field", "construction", "count", 2))));
        return answers;
    }

    static Map<String, Object> answersWith(String key, Object value) {
        Map<String, Object> answers = answers();
        answers.put(key, value);
        return answers;
    }

    static Map<String, Object> row(Object... keysAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }

    static MultiValueMap<String, String> fields(String... namesAndValues) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
