/** The roads people walk, walked in a real browser against the running application with its demo story. */
@org.jspecify.annotations.NullMarked
package org.assay.journeys;
