/** Legal entities that apply: who they are, who speaks for them, whether they still stand. */
@ApplicationModule(allowedDependencies = {"people", "documents"})
@NullMarked
package org.assay.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
