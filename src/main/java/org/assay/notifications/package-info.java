/** Tells people what concerns them: in the application at once, by mail as soon as the mail server takes it. */
@ApplicationModule(allowedDependencies = {"people", "workflow"})
@NullMarked
package org.assay.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
