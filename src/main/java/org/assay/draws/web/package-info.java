/** Draws as anybody may look at them and take them away. */
@NullMarked
package org.assay.draws.web;

import org.jspecify.annotations.NullMarked;
