/** The Merkle tree of RFC 6962, without a database: hashes, proofs, and how they are checked. */
@NullMarked
package org.assay.ledger.tree;

import org.jspecify.annotations.NullMarked;
