package org.assay.visits;

/** What a visit came to, one of eight (domain P11.7). */
public enum ResultClass {
    NO_PROBLEM,
    NOT_PUBLISHED_AS_REQUIRED,
    CONCEALED_OR_FALSE,
    UNREACHABLE,
    PROBLEM_CORRECTED,
    REFUSED_SERIOUS,
    PROBLEM_PENDING,
    NOT_OPERATING
}
