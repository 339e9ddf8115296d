package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a stratum ends: whoever of it stands at this rank or before was drawn, everybody after it was not reached. It
 * explains every object that was not drawn.
 *
 * @param size how many objects belong to the stratum
 * @param drawn how many of them the stratum drew
 * @param lastRank the rank of the last one it drew; null when it drew none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cut(
        String stratum, int size, int drawn, @Nullable Integer lastRank) {}
