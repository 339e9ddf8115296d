package org.assay.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a process is about, in the few words the work list shows.
 *
 * @param kind the plural noun of its module, which is also its address: {@code dossiers}
 * @param number the case number people quote
 * @param organizationId whose case it is; tasks with the candidate {@code organization} wait for its agents
 */
public record CaseRef(
        UUID id,
        String kind,
        String number,
        String title,
        @Nullable UUID organizationId,
        @Nullable String organization,
        @Nullable String field,
        @Nullable String province,
        @Nullable UUID roundId) {

    /** The same case, with the code of the province it comes from. */
    public CaseRef in(String region) {
        return new CaseRef(id, kind, number, title, organizationId, organization, field, region, roundId);
    }
}
