/** What administrators run the house with and auditors look into: accounts, outbox, failed steps, calendar, deadlines, record. */
@ApplicationModule(allowedDependencies = {"people", "notifications", "workflow", "ledger"})
@NullMarked
package org.assay.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
