/** One visit of one object by its team: conflicts declared, notice served, checklist answered on the phone, record signed. */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "documents",
            "notifications",
            "workflow",
            "draws",
            "ledger",
            "registers",
            "pages"
        })
@NullMarked
package org.assay.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
