package org.assay.site;

import java.util.List;

/** The people a visitor can choose to be; only the demo has any. */
public interface Visitors {

    /**
     * One of them.
     *
     * @param roleKeys message keys of what the person is, such as {@code roles.case-officer}
     * @param does message key of one sentence on what this person does in the story
     */
    record Visitor(String username, String name, List<String> roleKeys, String does) {}

    List<Visitor> all();
}
