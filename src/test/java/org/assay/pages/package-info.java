/** How a "no" is told. */
@NullMarked
package org.assay.pages;

import org.jspecify.annotations.NullMarked;
