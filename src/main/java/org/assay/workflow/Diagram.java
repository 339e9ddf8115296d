package org.assay.workflow;

import java.util.List;

/**
 * One model a case runs or ran through, with the marks to draw on it.
 *
 * @param process the model's id
 * @param current elements where it waits now
 * @param past elements it has left, in the order they were entered, each once
 */
public record Diagram(String process, List<String> current, List<String> past) {}
