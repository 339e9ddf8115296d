/** Files of cases: checked for what they really are, stored with their hash, served only to whom the case concerns. */
@ApplicationModule(allowedDependencies = "people")
@NullMarked
package org.assay.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
