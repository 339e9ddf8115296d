/** Signed notes and checkpoints as C2SP writes them down, so that other people's tools can read ours. */
@NullMarked
package org.assay.ledger.note;

import org.jspecify.annotations.NullMarked;
