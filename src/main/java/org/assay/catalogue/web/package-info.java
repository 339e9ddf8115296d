/** The catalogue's public pages, its CSV file and its API. */
@NullMarked
package org.assay.catalogue.web;

import org.jspecify.annotations.NullMarked;
