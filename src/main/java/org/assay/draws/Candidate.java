package org.assay.draws;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a frozen pool.
 *
 * @param label what is hashed under the seed and what the public will see; never a name
 * @param attributes what the rule's quotas look at
 */
public record Candidate(String label, Map<String, String> attributes) {
    public Candidate {
        attributes = Map.copyOf(new TreeMap<>(attributes));
    }

    public @Nullable String attribute(String name) {
        return attributes.get(name);
    }
}
