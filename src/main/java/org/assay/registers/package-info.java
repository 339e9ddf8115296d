/** One list, two registers: the matters that may be inspected, what they are inspected at, and by whom. */
@ApplicationModule(allowedDependencies = {"people", "documents", "organizations", "catalogue", "pages"})
@NullMarked
package org.assay.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
