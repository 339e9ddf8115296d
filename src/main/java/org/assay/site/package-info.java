/** The public home page: what this is, what is open, what can be objected to, and where to search. */
@ApplicationModule(allowedDependencies = {"people", "announcements", "rounds", "draws"})
@NullMarked
package org.assay.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
