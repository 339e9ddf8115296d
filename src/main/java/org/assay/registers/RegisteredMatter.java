package org.assay.registers;

import java.util.Set;
import java.util.UUID;

/**
 * A matter of the list in the version now in force.
 *
 * @param id of this version
 * @param code stays the same over all versions
 * @param specialties what an inspector must know at least one of; empty when anybody may
 */
public record RegisteredMatter(
        UUID id,
        String code,
        int version,
        String title,
        String legalBasis,
        String content,
        Set<ObjectKind> kinds,
        boolean key,
        Method method,
        int perYear,
        Set<String> specialties) {

    /** How it is checked. */
    public enum Method {
        ON_SITE,
        LEDGER,
        WRITTEN,
        NETWORK
    }
}
