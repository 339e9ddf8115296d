/** Recruitment rounds: the call with its fields, places and score sheet, who competes in it, the ranking and the decision. */
@ApplicationModule(
        allowedDependencies = {"pages", "people", "ledger", "documents", "notifications", "workflow", "announcements"})
@NullMarked
package org.assay.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
