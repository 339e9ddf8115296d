/** A person's messages. */
@NullMarked
package org.assay.notifications.web;

import org.jspecify.annotations.NullMarked;
