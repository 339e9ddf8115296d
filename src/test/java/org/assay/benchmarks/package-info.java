/** Figures, printed and held to their bounds; each with the thing it is compared to. */
@org.jspecify.annotations.NullMarked
package org.assay.benchmarks;
