package org.assay.forms;

import java.util.List;

/**
 * The questions of one task or one section of a dossier, as a person drew them in the Modeler.
 *
 * @param json the file itself, for whoever asks by the API
 */
public record Form(String id, List<Component> components, String json) {

    /** Reads a form-js file. @throws IllegalArgumentException naming form, component and property that is not supported */
    public static Form parse(String json) {
        return FormReader.read(json);
    }
}
