package org.assay.people;

import java.util.Set;
import java.util.UUID;
import org.assay.shared.Fact;

/** An account's roles or standing were changed by an administrator. */
public record PersonChanged(UUID caseId, String username, Set<Role> roles, boolean active) implements Fact {}
