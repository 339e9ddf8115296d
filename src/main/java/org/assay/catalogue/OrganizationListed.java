package org.assay.catalogue;

import java.util.UUID;

/**
 * An organization stands in the public catalogue with one more certificate.
 *
 * @param certificate the certificate's name
 * @param field its field's code
 */
public record OrganizationListed(
        UUID organizationId, String organization, String creditCode, String certificate, String field) {}
