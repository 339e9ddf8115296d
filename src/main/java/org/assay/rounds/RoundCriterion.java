package org.assay.rounds;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A line of the round's score sheet; a veto criterion that most experts give 0 fails the dossier. */
@Embeddable
public record RoundCriterion(String code, String name, BigDecimal weight, boolean veto) {

    /** The letters its code begins with: C2 belongs to C. */
    public String group() {
        return code.replaceFirst("[^\\p{L}].*", "");
    }
}
