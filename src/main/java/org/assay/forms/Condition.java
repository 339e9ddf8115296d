package org.assay.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a component is hidden: comparisons of other answers with constants, joined by "and" or by "or". The browser reads
 * the same text by the same grammar (form.js).
 */
public record Condition(String text, List<Term> terms, boolean all) {

    private static final Pattern TERM = Pattern.compile(
            "(?<key>[A-Za-z][A-Za-z0-9]*)\\s*(?:(?<sign>!?=)\\s*\"(?<value>[^\"\\\\]*)\"|=\\s*(?<flag>true|false))");
    private static final Pattern JOINT = Pattern.compile("\\s+(and|or)\\s+");

    /** One comparison; {@code value} is a text or a Boolean. */
    public record Term(String key, Object value, boolean equal) {

        private boolean holds(@Nullable Object answer) {
            if (value instanceof Boolean flag) {
                return flag == Boolean.TRUE.equals(answer);
            }
            boolean same = answer instanceof List<?> many ? many.contains(value) : value.equals(answer);
            return same == equal;
        }
    }

    /** Reads {@code =verdict != "supplement"}. @throws IllegalArgumentException for anything outside the grammar */
    public static Condition parse(String expression) {
        if (!expression.startsWith("=")) {
            throw new IllegalArgumentException("a condition begins with '=': " + expression);
        }
        String text = expression.substring(1).strip();
        List<Term> terms = new ArrayList<>();
        String joint = null;
        int at = 0;
        while (true) {
            Matcher term = TERM.matcher(text).region(at, text.length());
            if (!term.lookingAt()) {
                throw new IllegalArgumentException("not a condition that is supported: " + expression);
            }
            terms.add(term(term));
            at = term.end();
            if (at == text.length()) {
                return new Condition(text, List.copyOf(terms), !"or".equals(joint));
            }
            Matcher next = JOINT.matcher(text).region(at, text.length());
            if (!next.lookingAt() || (joint != null && !joint.equals(next.group(1)))) {
                throw new IllegalArgumentException("not a condition that is supported: " + expression);
            }
            joint = next.group(1);
            at = next.end();
        }
    }

    private static Term term(Matcher term) {
        String flag = term.group("flag");
        return flag == null
                ? new Term(term.group("key"), term.group("value"), "=".equals(term.group("sign")))
                : new Term(term.group("key"), Boolean.valueOf(flag), true);
    }

    /** Looks at the answers of the same level first, then at those of the root. */
    boolean holds(Map<String, Object> level, Map<String, Object> root) {
        return all
                ? terms.stream().allMatch(term -> term.holds(answer(term, level, root)))
                : terms.stream().anyMatch(term -> term.holds(answer(term, level, root)));
    }

    private static @Nullable Object answer(Term term, Map<String, Object> level, Map<String, Object> root) {
        Object near = level.get(term.key());
        return near == null ? root.get(term.key()) : near;
    }
}
