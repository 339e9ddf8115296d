/** The registration of an organization, and its file. */
@NullMarked
package org.assay.organizations.web;

import org.jspecify.annotations.NullMarked;
