package org.assay.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the answers to questions that were not asked out of the tree. */
final class Hidden {

    private Hidden() {}

    static void drop(Form form, Map<String, Object> answers) {
        drop(form.components(), answers, answers);
    }

    // from top to bottom, as the page does it: an answer that has gone no longer decides about those below it
    private static void drop(List<Component> components, Map<String, Object> level, Map<String, Object> root) {
        for (Component component : components) {
            if (component.isHidden(level, root)) {
                remove(component, level);
            } else if (component.kind() == Kind.LIST) {
                rows(level.get(component.key())).forEach(row -> drop(component.children(), row, root));
            } else if (component.kind() == Kind.GROUP) {
                drop(component.children(), component.nests() ? map(level.get(component.key())) : level, root);
            }
        }
    }

    private static void remove(Component component, Map<String, Object> level) {
        if (component.kind() == Kind.GROUP && !component.nests()) {
            component.children().forEach(child -> remove(child, level));
        } else {
            level.remove(component.key());
        }
    }

    /** The rows of a list that are rows at all. */
    static List<Map<String, Object>> rows(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(Hidden::map).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // keys of JSON objects and of form fields are text
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }
}
