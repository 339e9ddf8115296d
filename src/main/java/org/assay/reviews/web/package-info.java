/** The pool of experts, the panels and the score sheet as pages. */
@NullMarked
package org.assay.reviews.web;

import org.jspecify.annotations.NullMarked;
