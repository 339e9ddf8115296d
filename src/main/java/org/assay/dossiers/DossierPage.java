package org.assay.dossiers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of dossiers and the {@code after} of the next one, null on the last. */
public record DossierPage(List<DossierRow> rows, @Nullable UUID next) {}
