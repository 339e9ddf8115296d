/** The addresses of dossiers: pages for applicants and officials, an API for programs, the case file. */
@NullMarked
package org.assay.dossiers.web;

import org.jspecify.annotations.NullMarked;
