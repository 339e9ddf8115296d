/** What follows a visit: the right of reply, severity, rectification and look-back, publication, and the figures. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "documents",
            "notifications",
            "workflow",
            "registers",
            "visits",
            "inspections",
            "announcements",
            "ledger",
            "pages"
        })
@NullMarked
package org.assay.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
