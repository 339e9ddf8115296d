package org.assay.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the answers along their form and collects every problem. */
final class Check {

    /** Nobody reads more; a hostile body must not grow the answer without end. */
    private static final int MOST_PROBLEMS = 500;

    private static final int MOST_OF_A_NAME = 60;

    private final Map<String, Object> root;
    private final List<Problem> problems = new ArrayList<>();

    Check(Map<String, Object> root) {
        this.root = root;
    }

    List<Problem> of(Form form) {
        level(form.components(), root, "");
        return problems.stream().limit(MOST_PROBLEMS).toList();
    }

    private void level(List<Component> components, Map<String, Object> level, String prefix) {
        Set<String> asked = new HashSet<>();
        questions(components, level, prefix, asked);
        level.forEach((key, value) -> {
            if (!asked.contains(key)) {
                String name = key.length() > MOST_OF_A_NAME ? key.substring(0, MOST_OF_A_NAME) : key;
                problem(prefix + name, "unknown");
            }
        });
    }

    /** A hidden question counts as not asked: an answer to it would otherwise pass unchecked. */
    private void questions(List<Component> components, Map<String, Object> level, String prefix, Set<String> asked) {
        for (Component component : components) {
            if (component.isHidden(level, root)) {
                continue;
            }
            if (component.kind() == Kind.GROUP && !component.nests()) {
                questions(component.children(), level, prefix, asked);
            } else if (component.kind() == Kind.GROUP || component.kind().holdsAnAnswer()) {
                asked.add(component.key());
                one(component, level.get(component.key()), prefix + component.key());
            }
        }
    }

    private void one(Component component, @Nullable Object value, String path) {
        if (component.kind() == Kind.LIST) {
            list(component, value, path);
        } else if (component.kind() == Kind.GROUP) {
            if (value == null || value instanceof Map) {
                level(component.children(), Hidden.map(value), path + ".");
            } else {
                problem(path, "type");
            }
        } else if (value == null || isNo(component, value)) {
            if (component.validate().required()) {
                problem(path, "required");
            }
        } else {
            Rules.of(component).check(value, path).ifPresent(this::add);
        }
    }

    private static boolean isNo(Component component, Object value) {
        return switch (component.kind()) {
            case CHECKBOX -> value.equals(false);
            case CHECKLIST -> value.equals(List.of());
            default -> value.equals("");
        };
    }

    private void list(Component list, @Nullable Object value, String path) {
        if (value != null && !(value instanceof List)) {
            problem(path, "type");
            return;
        }
        List<?> rows = value instanceof List<?> given ? given : List.of();
        Integer least = list.validate().minLength();
        if (least != null && rows.size() < least) {
            problem(path, "too-few-rows", least);
        }
        if (rows.size() > list.mostRows()) {
            problem(path, "too-many-rows", list.mostRows());
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            String at = path + "[" + i + "]";
            if (rows.get(i) instanceof Map<?, ?> row) {
                level(list.children(), Hidden.map(row), at + ".");
            } else {
                problem(at, "type");
            }
        }
    }

    private void problem(String path, String kind, Object... args) {
        add(new Problem(path, "forms.problem." + kind, args));
    }

    private void add(Problem problem) {
        if (problems.size() <= MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
