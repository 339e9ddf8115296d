package org.assay.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assay.forms.Question.Choice;
import org.assay.forms.Question.Row;
import org.jspecify.annotations.Nullable;

/** Lays a form with its answers and problems out for the page. */
final class Questions {

    private final FormText texts;
    private final Form form;
    private final Map<String, Object> root;
    private final Map<String, List<String>> errors = new HashMap<>();

    Questions(FormText texts, Form form, Map<String, Object> root, List<Problem> problems) {
        this.texts = texts;
        this.form = form;
        this.root = root;
        for (Problem problem : problems) {
            errors.computeIfAbsent(problem.path(), path -> new ArrayList<>()).add(texts.problem(form, problem));
        }
    }

    List<Question> all() {
        return level(form.components(), new Level(root, "", 0, ""));
    }

    /** @param table id of the list whose headings name the questions; empty outside of tables */
    private record Level(Map<String, Object> answers, String prefix, int depth, String table) {}

    private List<Question> level(List<Component> components, Level level) {
        return components.stream().map(component -> question(component, level)).toList();
    }

    private Question question(Component component, Level level) {
        String name = level.prefix() + component.key();
        String id = Place.id(name);
        Object value = level.answers().get(component.key());
        String heading = level.table().isEmpty() ? id : level.table() + "-h-" + component.key();
        boolean list = component.kind() == Kind.LIST;
        return new Question(
                component,
                id,
                name,
                level.prefix(),
                texts.label(form, component),
                texts.help(form, component),
                heading + "-help",
                level.table().isEmpty() ? "" : heading + " " + level.table() + "-h-no " + rowId(level) + "-no",
                texts.unit(form, component),
                Value.show(value),
                choices(component, id, value),
                errors.getOrDefault(name, List.of()),
                component.isHidden(level.answers(), root),
                component.kind() == Kind.GROUP ? group(component, name, value, level) : List.of(),
                list ? rows(component, name, value, level) : List.of(),
                list ? row(component, name, "__row" + level.depth() + "__", "", Map.of(), level) : null,
                level.depth());
    }

    private List<Question> group(Component group, String name, @Nullable Object value, Level level) {
        return level(
                group.children(), group.nests() ? new Level(Hidden.map(value), name + ".", level.depth(), "") : level);
    }

    private List<Row> rows(Component list, String name, @Nullable Object value, Level level) {
        List<Map<String, Object>> given = Hidden.rows(value);
        int count = given.isEmpty() ? list.firstRows() : given.size();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, Object> row = given.isEmpty() ? Map.of() : given.get(i);
                    return row(list, name, String.valueOf(i), String.valueOf(i + 1), row, level);
                })
                .toList();
    }

    private Row row(
            Component list, String name, String index, String number, Map<String, Object> answers, Level level) {
        String rowName = name + "[" + index + "]";
        String table = list.isTable() ? Place.id(name) : "";
        Level inner = new Level(answers, rowName + ".", level.depth() + 1, table);
        return new Row(Place.id(rowName), rowName, number, level(list.children(), inner));
    }

    private static String rowId(Level level) {
        return Place.id(level.prefix().substring(0, level.prefix().length() - 1));
    }

    // the first option bears the field's own id, so that a link to the field lands on it
    private List<Choice> choices(Component component, String id, @Nullable Object value) {
        List<?> chosen = value instanceof List<?> many ? many : List.of(Value.show(value));
        List<String> given = chosen.stream().map(Value::show).toList();
        return IntStream.range(0, component.options().size())
                .mapToObj(i -> {
                    Option option = component.options().get(i);
                    String label = texts.option(form, component, option);
                    return new Choice(
                            i == 0 ? id : id + "-" + i, option.value(), label, given.contains(option.value()));
                })
                .toList();
    }
}
