/** Random draws that anyone can recompute: a frozen pool, a seed nobody could choose, ranks, constraints, reasons. */
@NullMarked
package org.assay.draws;

import org.jspecify.annotations.NullMarked;
