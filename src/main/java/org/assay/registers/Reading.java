package org.assay.registers;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what somebody typed, on a form or into a spreadsheet, in either language; says what it cannot read. */
@Component("registerReading")
class Reading {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final String FORMULA_BEGINS = "=+-@＝＋－＠";

    private final MessageSource messages;
    private final Map<Column, Map<String, String>> vocabularies = new ConcurrentHashMap<>();

    Reading(MessageSource messages) {
        this.messages = messages;
    }

    /** The columns that were said at all; a column that is missing stays as it was. */
    Draft read(Register register, Map<String, String> said) {
        var draft = new Draft();
        for (Column column : register.columns()) {
            String text = said.get(column.name());
            if (text != null) {
                read(column, text.strip(), draft);
            }
        }
        String reason = said.getOrDefault(Register.REASON, "").strip();
        if (isUnclean(reason, true) || reason.length() > 500) {
            draft.problem(Register.REASON, "reason", RegisterRules.SHORTEST_REASON, 500);
        }
        draft.put(Register.REASON, reason);
        return draft;
    }

    private void read(Column column, String text, Draft draft) {
        draft.put(column.name(), text);
        if (text.isEmpty()) {
            return;
        }
        if (isUnclean(text, column.is(Column.Kind.LONG))) {
            draft.problem(column.name(), "characters");
            return;
        }
        switch (column.kind()) {
            case TEXT, LONG -> text(column, text, draft);
            case TAGS -> tags(column, text, draft);
            case CHOICE, YES_NO -> choice(column, text, draft);
            case MANY -> many(column, text, draft);
            case NUMBER -> number(column, text, draft);
            case DAY -> day(column, text, draft);
        }
    }

    private static void text(Column column, String text, Draft draft) {
        if (text.length() > column.most()) {
            draft.problem(column.name(), "too-long", column.most());
        } else if (FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0) {
            draft.problem(column.name(), "formula-like");
        }
        draft.put(column.name(), text.replace("\r\n", "\n"));
    }

    private static void tags(Column column, String text, Draft draft) {
        var tags = new TreeSet<String>();
        for (String part : text.split("[;；,，、\\n]")) {
            if (!part.isBlank()) {
                tags.add(part.strip());
            }
        }
        if (tags.size() > 10 || tags.stream().anyMatch(tag -> tag.length() > 20)) {
            draft.problem(column.name(), "tags", 10, 20);
        } else if (tags.stream().anyMatch(tag -> FORMULA_BEGINS.indexOf(tag.charAt(0)) >= 0)) {
            draft.problem(column.name(), "formula-like");
        }
        draft.put(column.name(), String.join(";", tags));
    }

    private void choice(Column column, String text, Draft draft) {
        String code = vocabulary(column).get(text.toLowerCase(Locale.ROOT));
        if (code == null) {
            draft.problem(column.name(), "no-choice", shortened(text));
        } else {
            draft.put(column.name(), code);
        }
    }

    private void many(Column column, String text, Draft draft) {
        var codes = new TreeSet<String>();
        for (String part : text.split("[;；,，、\\n]")) {
            if (!part.isBlank()) {
                String code = vocabulary(column).get(part.strip().toLowerCase(Locale.ROOT));
                if (code == null) {
                    draft.problem(column.name(), "no-choice", shortened(part.strip()));
                    return;
                }
                codes.add(code);
            }
        }
        draft.put(column.name(), String.join(";", codes));
    }

    private static void number(Column column, String text, Draft draft) {
        if (!text.matches("[0-9]{1,6}(\\.0+)?")
                || Integer.parseInt(text.replaceAll("\\..*", "")) < 1
                || Integer.parseInt(text.replaceAll("\\..*", "")) > column.most()) {
            draft.problem(column.name(), "number", column.most());
        } else {
            draft.put(column.name(), String.valueOf(Integer.parseInt(text.replaceAll("\\..*", ""))));
        }
    }

    private static void day(Column column, String text, Draft draft) {
        try {
            draft.put(column.name(), LocalDate.parse(text.replace('/', '-')).toString());
        } catch (DateTimeException unreadable) {
            draft.problem(column.name(), "day");
        }
    }

    /** What a choice is called, in both languages, and its code itself. */
    private Map<String, String> vocabulary(Column column) {
        return vocabularies.computeIfAbsent(column, asked -> {
            Map<String, String> words = new HashMap<>();
            for (String choice : asked.choices()) {
                words.put(choice.toLowerCase(Locale.ROOT), choice);
                for (Locale language : LANGUAGES) {
                    String word = messages.getMessage(asked.texts() + choice, null, choice, language);
                    words.put(String.valueOf(word).toLowerCase(Locale.ROOT), choice);
                }
            }
            return words;
        });
    }

    private static boolean isUnclean(String text, boolean linesAllowed) {
        return text.chars().anyMatch(each -> each < ' ' && !(linesAllowed && (each == '\n' || each == '\r')))
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
