@org.jspecify.annotations.NullMarked
package org.assay.ledger;
