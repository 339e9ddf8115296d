package org.assay.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An expert in the list of the pool.
 *
 * @param load seats offered or taken this calendar year
 */
public record ExpertRow(
        UUID id,
        String code,
        String name,
        String employer,
        String province,
        Sector sector,
        List<String> fields,
        LocalDate termUntil,
        Expert.Status status,
        int load,
        int yearlyCap) {}
