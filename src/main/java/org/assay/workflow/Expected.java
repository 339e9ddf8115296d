package org.assay.workflow;

import java.time.Instant;

/**
 * Work that does not wait yet but is on its way to somebody.
 *
 * @param step the step at which it will wait
 * @param cases in how many cases, counted to 1,000
 * @param by when the first of them should arrive: what comes before is due then; never before now
 * @param overdue whether what comes before is late, so that it may arrive at any time
 */
public record Expected(String step, int cases, Instant by, boolean overdue) {}
