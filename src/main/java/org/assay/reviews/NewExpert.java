package org.assay.reviews;

import java.time.LocalDate;
import java.util.Set;
import org.assay.people.PersonId;

/**
 * An appointment to the pool.
 *
 * @param code the hidden code by which panels and the public know the expert, such as EX-001
 * @param province a code of GB/T 2260
 * @param fields codes of fields, at least one
 * @param termUntil the last day of the appointment
 */
public record NewExpert(
        PersonId person,
        String code,
        String name,
        String employer,
        String employerCreditCode,
        String province,
        Sector sector,
        Set<String> fields,
        LocalDate termUntil) {
    public NewExpert {
        fields = Set.copyOf(fields);
    }
}
