package org.assay.forms;

/** One of the answers a radio, select or checklist offers. */
public record Option(String value, String label) {}
