/** What everybody sees of the plans, and what officers, approvers and witnesses work with. */
@NullMarked
package org.assay.inspections.web;

import org.jspecify.annotations.NullMarked;
