package org.assay.reviews;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose subject is reviewed, as far as the registers can tell who must stand aside.
 *
 * @param groupParent credit code of the parent of the applicant's group
 * @param related names of the representative, the person in charge and the authors
 * @param competitors credit codes of the other applicants of the same field and round
 * @param agents people who speak for the applicant
 * @param handlers people who did an earlier step of the case
 * @param declared experts who stood aside for this applicant within the last 3 years
 * @param parentOf the parent of the group a credit code belongs to, where it is registered
 */
record Applicant(
        String creditCode,
        @Nullable String groupParent,
        Set<String> related,
        Set<String> competitors,
        Set<UUID> agents,
        Set<UUID> handlers,
        Set<UUID> declared,
        Function<String, Optional<String>> parentOf) {}
