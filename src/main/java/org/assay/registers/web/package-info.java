/** The registers' public pages, their officers' forms and files, and their API. */
@NullMarked
package org.assay.registers.web;

import org.jspecify.annotations.NullMarked;
