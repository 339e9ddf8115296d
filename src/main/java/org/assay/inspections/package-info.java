/** Annual plans of spot checks: drafted, approved by another person, published, and drawn from before a witness. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "notifications",
            "workflow",
            "draws",
            "registers",
            "visits",
            "announcements",
            "ledger",
            "pages"
        })
@NullMarked
package org.assay.inspections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
