package org.assay.workflow;

import java.util.List;

/**
 * One model a case runs or ran through, with the marks to draw on it.
 *
 * @param process the model's id
 * @param current elements where it waits now
 * @param past elements it has left, in the order they were entered, each once
 * @param ways which element was entered right after which, each pair once; where a flow of the model joins the two, the
 *     case has walked it
 */
public record Diagram(String process, List<String> current, List<String> past, List<Way> ways) {

    /** From one element to the next. */
    public record Way(String from, String to) {}
}
