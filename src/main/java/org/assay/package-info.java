/** Case management for the 1+X certificate pilot: each module below is one noun of the field. */
@NullMarked
package org.assay;

import org.jspecify.annotations.NullMarked;
