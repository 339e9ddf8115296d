/** The ledger for everybody: pages in plain words, and an API for those who compute it again. */
@NullMarked
package org.assay.ledger.web;

import org.jspecify.annotations.NullMarked;
