/** The case pages of what follows a visit, the public results and the figures. */
@NullMarked
package org.assay.outcomes.web;

import org.jspecify.annotations.NullMarked;
