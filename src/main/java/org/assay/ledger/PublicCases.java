package org.assay.ledger;

import java.util.Optional;
import java.util.UUID;

/** Knows cases by the numbers under which the public may ask for them; a number that is not public yet is unknown. */
public interface PublicCases {

    Optional<UUID> withNumber(String number);
}
