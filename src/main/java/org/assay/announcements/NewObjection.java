package org.assay.announcements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An objection as it comes in; the form {@code objection} says what each answer must be like.
 *
 * @param idNumber identity number of a person, unified social credit code of an organization
 * @param contact phone or e-mail
 * @param consent whether the organization concerned may learn who objected
 */
public record NewObjection(
        ObjectorKind objectorKind,
        String name,
        String idNumber,
        String contact,
        List<String> grounds,
        String facts,
        @Nullable String request,
        boolean consent) {

    public NewObjection {
        grounds = List.copyOf(grounds);
    }

    /** From answers that satisfy the form. */
    public static NewObjection of(Map<String, Object> answers) {
        Object request = answers.get("request");
        return new NewObjection(
                ObjectorKind.valueOf(text(answers, "objectorKind")),
                text(answers, "name"),
                text(answers, "idNumber"),
                text(answers, "contact"),
                ((List<?>) answers.getOrDefault("grounds", List.of()))
                        .stream().map(String::valueOf).toList(),
                text(answers, "facts"),
                request == null ? null : request.toString(),
                Boolean.TRUE.equals(answers.get("consent")));
    }

    Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("objectorKind", objectorKind.name());
        answers.put("name", name);
        answers.put("idNumber", idNumber);
        answers.put("contact", contact);
        answers.put("grounds", grounds);
        answers.put("facts", facts);
        if (request != null) {
            answers.put("request", request);
        }
        answers.put("consent", consent);
        return answers;
    }

    /** Neither number nor contact may reach a log. */
    @Override
    public String toString() {
        return "NewObjection[" + objectorKind + "]";
    }

    private static String text(Map<String, Object> answers, String key) {
        return String.valueOf(answers.get(key));
    }
}
