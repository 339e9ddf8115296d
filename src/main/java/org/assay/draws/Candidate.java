package org.assay.draws;

import java.util.List;
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
        attributes = Map.copyOf(attributes);
    }

    public @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    /** The attributes' values in the order of their names, for lists. */
    public List<String> shown() {
        return List.copyOf(new TreeMap<>(attributes).values());
    }
}
