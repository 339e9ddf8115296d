package org.assay.draws;

import java.util.List;

/**
 * Something that stands against a draw before it is committed to, naming what to relax and by how much.
 *
 * @param key the sentence is the message {@code draws.refused.<key>}
 * @param isFatal whether no draw could succeed; else some could
 * @param args what the sentence mentions
 */
public record Obstacle(String key, boolean isFatal, List<Object> args) {
    public Obstacle {
        args = List.copyOf(args);
    }

    static Obstacle fatal(String key, Object... args) {
        return new Obstacle(key, true, List.of(args));
    }

    static Obstacle possible(String key, Object... args) {
        return new Obstacle(key, false, List.of(args));
    }

    /** The key of the whole sentence. */
    public String message() {
        return "draws.refused." + key;
    }
}
