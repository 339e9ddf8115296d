/** Hands documents out. */
@NullMarked
package org.assay.documents.web;

import org.jspecify.annotations.NullMarked;
