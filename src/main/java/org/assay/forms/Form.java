package org.assay.forms;

import java.util.List;
import java.util.function.Function;

/**
 * The questions of one task or one section of a dossier, as a person drew them in the Modeler.
 *
 * @param json the file itself, for whoever asks by the API
 */
public record Form(String id, List<Component> components, String json) {

    /** Whether it asks for rows, which need more room than a narrow column. */
    public boolean hasRows() {
        return components.stream().anyMatch(component -> component.kind() == Kind.LIST);
    }

    /** The same with the options that are kept elsewhere. */
    Form with(Function<String, List<Option>> kept) {
        return components.stream().noneMatch(Component::asksForChoices)
                ? this
                : new Form(
                        id,
                        components.stream()
                                .map(component -> component.with(kept))
                                .toList(),
                        json);
    }

    /** Reads a form-js file. @throws IllegalArgumentException naming form, component and property that is not supported */
    public static Form parse(String json) {
        return FormReader.read(json);
    }
}
