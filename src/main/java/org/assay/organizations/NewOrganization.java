package org.assay.organizations;

import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to enter an organization.
 *
 * @param creditCode the unified social credit code, blanks around it and small letters forgiven
 * @param codeConfirmed whether somebody saw a code on the licence that fails only its check character (domain 3.2.1, Q25)
 * @param groupParentCreditCode code of the company at the top of its group, where there is one
 */
public record NewOrganization(
        String name,
        String creditCode,
        boolean codeConfirmed,
        Organization.Kind kind,
        Province region,
        String address,
        String legalRepresentative,
        @Nullable String groupParentCreditCode) {}
