/** What every module may lean on: codes, the working-day calendar, refusals, facts and the small vocabularies of the pilot. */
@NullMarked
package org.assay.shared;

import org.jspecify.annotations.NullMarked;
