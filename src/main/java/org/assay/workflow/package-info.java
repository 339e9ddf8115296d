/** Who must act next, until when: the process engine, the work list, submissions and where a case stands. The only module that knows the engine. */
@ApplicationModule(allowedDependencies = "people")
@NullMarked
package org.assay.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
