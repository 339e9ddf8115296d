/** Expert review of any subject: the pool, the panel, its score sheets and its conclusion. */
@NullMarked
package org.assay.reviews;

import org.jspecify.annotations.NullMarked;
