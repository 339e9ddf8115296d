package org.assay.registers;

import org.jspecify.annotations.Nullable;

/** A value that changed; of personal data neither before nor after is told. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
