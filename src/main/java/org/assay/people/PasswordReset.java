package org.assay.people;

import java.util.UUID;
import org.assay.shared.Fact;

/** An administrator gave an account a new one-time password. */
public record PasswordReset(UUID caseId, String username) implements Fact {}
