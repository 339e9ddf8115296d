package org.assay.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the fields of a page along the form, so that a name the form does not have is never looked at. */
final class PageReader {

    static final String ADD = "_add";
    static final String REMOVE = "_remove";

    private static final Pattern INDEX = Pattern.compile("(\\d{1,9})]\\..*", Pattern.DOTALL);
    private static final int MOST_TICKS = 200;

    private final MultiValueMap<String, String> fields;
    private final NavigableSet<String> names;
    private final @Nullable String added;
    private final @Nullable String removed;

    PageReader(MultiValueMap<String, String> fields) {
        this.fields = fields;
        this.names = new TreeSet<>(fields.keySet());
        this.added = fields.getFirst(ADD);
        this.removed = fields.getFirst(REMOVE);
    }

    Answers read(Form form) {
        Map<String, Object> values = new LinkedHashMap<>();
        level(form.components(), "", values);
        if (!isRowChange()) {
            Hidden.drop(form, values);
        }
        return new Answers(values, isRowChange());
    }

    boolean isRowChange() {
        return added != null || removed != null;
    }

    private void level(List<Component> components, String prefix, Map<String, Object> level) {
        for (Component component : components) {
            answer(component, prefix, level);
        }
    }

    private void answer(Component component, String prefix, Map<String, Object> level) {
        String name = prefix + component.key();
        switch (component.kind()) {
            case TEXT, SEPARATOR -> {}
            case GROUP -> {
                if (component.nests()) {
                    Map<String, Object> own = new LinkedHashMap<>();
                    level(component.children(), name + ".", own);
                    level.put(component.key(), own);
                } else {
                    level(component.children(), prefix, level);
                }
            }
            case LIST -> level.put(component.key(), rows(component, name));
            case CHECKBOX -> level.put(component.key(), typed(name).equals("true"));
            case CHECKLIST -> level.put(component.key(), ticks(name));
            default -> {
                String typed = typed(name);
                if (!typed.isEmpty()) {
                    level.put(component.key(), component.kind() == Kind.NUMBER ? Value.number(typed) : typed);
                }
            }
        }
    }

    private List<Map<String, Object>> rows(Component list, String name) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int index : indexes(name)) {
            Map<String, Object> row = new LinkedHashMap<>();
            level(list.children(), name + "[" + index + "].", row);
            boolean gone = (name + "[" + index + "]").equals(removed) && list.allowAddRemove();
            boolean empty = list.allowAddRemove() && !isRowChange() && Value.isBlank(row);
            if (!gone && !empty) {
                rows.add(row);
            }
        }
        if (name.equals(added) && list.allowAddRemove() && rows.size() < list.mostRows()) {
            rows.add(new LinkedHashMap<>());
        }
        return rows;
    }

    /** Row numbers in their order, gaps allowed; one more than can be taken, so that the check can say there are too many. */
    private List<Integer> indexes(String name) {
        String from = name + "[";
        TreeSet<Integer> indexes = new TreeSet<>();
        for (String field : names.subSet(from, name + "\\")) {
            Matcher index = INDEX.matcher(field).region(from.length(), field.length());
            if (index.matches()) {
                indexes.add(Integer.valueOf(index.group(1)));
            }
        }
        return indexes.stream().limit(Component.MOST_ROWS + 1L).toList();
    }

    private List<String> ticks(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(Value::tidy)
                .filter(tick -> !tick.isEmpty())
                .distinct()
                .limit(MOST_TICKS)
                .toList();
    }

    private String typed(String name) {
        String typed = fields.getFirst(name);
        return typed == null ? "" : Value.tidy(typed);
    }
}
