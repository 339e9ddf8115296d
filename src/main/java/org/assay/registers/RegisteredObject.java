package org.assay.registers;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assay.shared.Field;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be inspected, as the register knows it now.
 *
 * @param label what draws use and the public sees: stable and unique, such as {@code ORG-00012}
 * @param code social credit code or school code; empty while it is not known
 * @param address empty while it is not known
 * @param organizationId whose agents answer for it in Assay; null when nobody has an account yet
 */
public record RegisteredObject(
        UUID id,
        String label,
        ObjectKind kind,
        String name,
        String code,
        Province province,
        @Nullable Field field,
        String address,
        RiskClass riskClass,
        Set<String> tags,
        boolean complaintUpheld,
        @Nullable LocalDate lastCheckedOn,
        @Nullable UUID organizationId) {}
