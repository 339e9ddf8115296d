package org.assay.registers;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter of the list in the version now in force.
 *
 * @param id of this version
 * @param code stays the same over all versions
 * @param level who may check it: the ministry alone, or the provinces as well; null in what was kept before this was noted
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
        @Nullable Level level,
        Set<String> specialties) {

    /** Who checks it. */
    public enum Level {
        NATIONAL,
        PROVINCIAL
    }

    /** How it is checked. */
    public enum Method {
        ON_SITE,
        LEDGER,
        WRITTEN,
        NETWORK
    }
}
