package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What followed from a commitment and a nonce.
 *
 * @param seedText the text whose SHA-256 is the seed
 * @param seats lines of a panel; null for others
 * @param inspection objects and teams of an inspection; null for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawResult(
        String commitmentSha256,
        String nonceSha256,
        String seedText,
        String seed,
        @Nullable Transcript seats,
        @Nullable InspectionResult inspection) {}
