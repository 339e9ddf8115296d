package org.assay.people;

import java.util.UUID;

/**
 * Somebody else as lists name them.
 *
 * @param absent whether the person who asks stands in for them today
 */
public record Colleague(UUID id, String name, boolean absent) {}
