package org.assay.forms;

import java.util.List;

/** Options that are not drawn into a form but kept elsewhere: a radio, select or checklist names them by {@code valuesKey}. */
public interface Choices {

    /** What the form calls them. */
    String key();

    /** The options as they are now, in the order in which they are offered, labels in the reader's language. */
    List<Option> options();
}
