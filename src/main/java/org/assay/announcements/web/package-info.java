/** The papers and objections as pages, as an API, and as a case file beside the forms. */
@NullMarked
package org.assay.announcements.web;

import org.jspecify.annotations.NullMarked;
