/** The inbox, the work item and the case diagram, as pages and as an API. */
@NullMarked
package org.assay.workflow.web;

import org.jspecify.annotations.NullMarked;
