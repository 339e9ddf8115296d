package org.assay.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a register, and where the next ones begin (null on the last page). */
public record RegisterPage(List<Entry> rows, @Nullable String next) {}
