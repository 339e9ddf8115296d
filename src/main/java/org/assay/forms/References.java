package org.assay.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds conditions that ask about an answer the form does not have: such a component would never show. */
final class References {

    private final String form;
    private final Map<String, Component> root = new HashMap<>();

    private References(String form) {
        this.form = form;
    }

    static void check(String form, List<Component> components) {
        References references = new References(form);
        collect(components, references.root);
        references.level(components, references.root);
    }

    private static void collect(List<Component> components, Map<String, Component> level) {
        for (Component component : components) {
            if (component.kind().holdsAnAnswer()) {
                level.put(component.key(), component);
            } else if (component.kind() == Kind.GROUP && !component.nests()) {
                collect(component.children(), level);
            }
        }
    }

    private void level(List<Component> components, Map<String, Component> level) {
        for (Component component : components) {
            if (component.hide() != null) {
                component.hide().terms().forEach(term -> term(component, term, level));
            }
            if (component.nests()) {
                Map<String, Component> own = new HashMap<>();
                collect(component.children(), own);
                level(component.children(), own);
            } else {
                level(component.children(), level);
            }
        }
    }

    private void term(Component component, Condition.Term term, Map<String, Component> level) {
        Component asked = level.getOrDefault(term.key(), root.get(term.key()));
        boolean answerable = asked != null
                && (term.value() instanceof Boolean ? asked.kind() == Kind.CHECKBOX : asked.offers(term.value()));
        if (!answerable) {
            throw new IllegalArgumentException("form '" + form + "', component '" + component.path()
                    + "': property 'conditional.hide' asks whether '" + term.key() + "' is '" + term.value()
                    + "', which it can never be");
        }
    }
}
