package org.assay.outcomes;

/** How severe a finding is, the least first (domain 3.7.3). */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL
}
