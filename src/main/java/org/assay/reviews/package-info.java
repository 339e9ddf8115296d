/** Expert review of any subject: the pool, the panel, its score sheets and its conclusion. */
@ApplicationModule(allowedDependencies = {"people", "documents", "notifications", "workflow", "draws", "organizations"})
@NullMarked
package org.assay.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
