package org.assay.forms;

import java.util.Map;

/**
 * What a person sent from a page.
 *
 * @param isRowChange the person only added or removed a row: show the page again, check and keep nothing
 */
public record Answers(Map<String, Object> values, boolean isRowChange) {}
