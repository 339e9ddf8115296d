/** What all pages share: language, the frame around them, and how refusals and errors are shown. */
@ApplicationModule(allowedDependencies = {"people", "workflow"})
@NullMarked
package org.assay.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
