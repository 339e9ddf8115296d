package org.assay.registers;

import java.util.Set;
import java.util.UUID;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be drawn to inspect.
 *
 * @param label what draws use and the public sees, such as {@code INS-0007}
 * @param unit the employer
 * @param unitCode the employer's social credit code
 * @param cap the most visits in a year
 * @param conflicts codes of objects and units this inspector may not visit
 */
public record RegisteredInspector(
        UUID id,
        String label,
        @Nullable UUID personId,
        String name,
        String certificateNumber,
        String unit,
        String unitCode,
        Province region,
        Set<String> specialties,
        boolean leads,
        int cap,
        Set<String> conflicts) {}
