package org.assay.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an answer stands in its form, found from its name on the page. */
record Place(List<Step> steps, boolean isInTheForm) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\[(\\d{1,9})])?(?:\\.|$)");

    /** One part of the way; the row counts from 0. */
    record Step(Component component, @Nullable Integer row) {}

    static Place of(Form form, String path) {
        List<Step> steps = new ArrayList<>();
        List<Component> level = form.components();
        Matcher part = STEP.matcher(path);
        int at = 0;
        while (at < path.length()) {
            Optional<Component> next = part.region(at, path.length()).lookingAt()
                    ? open(level)
                            .filter(component -> component.key().equals(part.group(1)))
                            .findFirst()
                    : Optional.empty();
            if (next.isEmpty()) {
                return new Place(List.of(), false);
            }
            String row = part.group(2);
            steps.add(new Step(next.get(), row == null ? null : Integer.valueOf(row)));
            level = next.get().children();
            at = part.end();
        }
        return new Place(List.copyOf(steps), !steps.isEmpty());
    }

    private static Stream<Component> open(List<Component> level) {
        return level.stream()
                .flatMap(component -> component.nests() ? Stream.of(component) : open(component.children()));
    }

    Optional<Component> component() {
        return isInTheForm ? Optional.of(steps.get(steps.size() - 1).component()) : Optional.empty();
    }

    /** The HTML id of the field with this name. */
    static String id(String name) {
        return "f-" + name.replace("[", "-").replace("]", "").replace('.', '-');
    }
}
