/** Applications of organizations for a certificate: written, submitted, checked, judged, agreed upon and listed. */
@ApplicationModule(
        allowedDependencies = {
            "pages",
            "people",
            "ledger",
            "documents",
            "notifications",
            "workflow",
            "organizations",
            "rounds",
            "reviews",
            "announcements"
        })
@NullMarked
package org.assay.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
