package org.assay.inspections;

import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;
import org.assay.shared.Province;
import org.jspecify.annotations.Nullable;

/** The objects of a plan were drawn. @param province null for a national plan */
public record ObjectsDrawn(
        UUID caseId, String planNumber, int year, @Nullable Province province, List<StratumDrawn> strata)
        implements Fact {}
