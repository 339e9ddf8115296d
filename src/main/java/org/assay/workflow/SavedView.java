package org.assay.workflow;

import java.util.UUID;

/**
 * A filter of the inbox that a person keeps under a name.
 *
 * @param filters the query part of the inbox's address
 */
public record SavedView(UUID id, String name, String filters) {}
