package org.assay.people;

import java.util.Set;
import java.util.UUID;
import org.assay.shared.Fact;

/** An account was opened. */
public record PersonJoined(UUID caseId, String username, Set<Role> roles) implements Fact {}
