/** The demo: fictional people to be, a clock to move, and a story to begin in. Exists only with the profile {@code demo}. */
@ApplicationModule
@NullMarked
package org.assay.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
