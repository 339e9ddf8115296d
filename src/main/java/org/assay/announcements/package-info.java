/** What the ministry tells the public: calls, lists on notice with the objections they meet, decisions and policies. */
@ApplicationModule(allowedDependencies = {"pages", "people", "ledger", "documents", "notifications", "workflow"})
@NullMarked
package org.assay.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
