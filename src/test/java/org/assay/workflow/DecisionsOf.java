package org.assay.workflow;

import java.io.IOException;

/** The decision tables without an application around them. */
public final class DecisionsOf {

    private DecisionsOf() {}

    /** Those of the folder {@code bpmn/}. */
    public static Decisions files() throws IOException {
        return new Decisions();
    }
}
