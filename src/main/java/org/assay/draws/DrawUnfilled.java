package org.assay.draws;

import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;

/** A value was called and the seats could not be filled with it; the attempt stays on record. @param unmet names of the rule */
public record DrawUnfilled(UUID caseId, UUID drawId, String planId, List<String> unmet) implements Fact {}
