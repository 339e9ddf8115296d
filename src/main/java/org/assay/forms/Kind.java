package org.assay.forms;

import java.util.Arrays;
import java.util.Optional;

/** What a component of a form asks for or shows. */
public enum Kind {
    TEXT("text"),
    TEXTFIELD("textfield"),
    TEXTAREA("textarea"),
    NUMBER("number"),
    CHECKBOX("checkbox"),
    RADIO("radio"),
    SELECT("select"),
    CHECKLIST("checklist"),
    DATE("datetime"),
    GROUP("group"),
    LIST("dynamiclist"),
    SEPARATOR("separator");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** The kind with this form-js type, if it is one that is supported. */
    static Optional<Kind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    boolean holdsAnAnswer() {
        return this != TEXT && this != SEPARATOR && this != GROUP;
    }

    boolean isChoice() {
        return this == RADIO || this == SELECT || this == CHECKLIST;
    }

    boolean fitsInACell() {
        return holdsAnAnswer() && this != LIST && this != RADIO && this != CHECKLIST;
    }
}
