/** What officers see of their rounds, and what everybody sees of a call. */
@NullMarked
package org.assay.rounds.web;

import org.jspecify.annotations.NullMarked;
