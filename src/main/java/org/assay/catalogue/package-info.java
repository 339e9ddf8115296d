/** The public catalogue: every listed certificate with its standing on any day; it listens and is never called. */
@ApplicationModule(allowedDependencies = {"people", "ledger", "dossiers"})
@NullMarked
package org.assay.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
