/** The pages of visits: the case, the list, the checklist on the phone, and what is printed. */
@NullMarked
package org.assay.visits.web;

import org.jspecify.annotations.NullMarked;
