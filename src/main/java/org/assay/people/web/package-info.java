/** The sign-in page. */
@NullMarked
package org.assay.people.web;

import org.jspecify.annotations.NullMarked;
