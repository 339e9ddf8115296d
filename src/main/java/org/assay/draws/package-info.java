/** Random draws that anyone can recompute: a frozen pool, a seed nobody could choose, ranks, constraints, reasons. */
@ApplicationModule(allowedDependencies = {"people", "ledger"})
@NullMarked
package org.assay.draws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
