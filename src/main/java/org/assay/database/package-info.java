/** Brings a PostgreSQL of its own when nobody configured one, and the tables of the libraries. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.assay.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
