/** The record: every fact of every case, in order, written in the same transaction as what it tells of. */
@ApplicationModule(allowedDependencies = "people")
@NullMarked
package org.assay.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
