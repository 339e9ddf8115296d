/** What tests of several modules share: a real database, a clock to move, people to be. */
@org.jspecify.annotations.NullMarked
package org.assay.testing;
