package org.assay.organizations;

import java.util.UUID;
import org.assay.shared.Fact;

/** An organization was entered; {@code codeConfirmed} when its social credit code fails the check and was confirmed against the licence. */
public record OrganizationRegistered(UUID caseId, String name, String creditCode, boolean codeConfirmed)
        implements Fact {}
