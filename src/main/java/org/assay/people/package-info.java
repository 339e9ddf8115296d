/** Who works with Assay: accounts, roles, sign-in, and who is acting now. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.assay.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
