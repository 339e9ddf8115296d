package org.assay.forms;

import java.util.List;

/**
 * Why an answer cannot be taken.
 *
 * @param path the answer's place, such as {@code places[0].field}; empty when it is about the whole form
 * @param key the message key of the sentence
 * @param args what the sentence names: lengths as numbers, limits as plain text
 */
public record Problem(String path, String key, List<Object> args) {

    public Problem(String path, String key, Object... args) {
        this(path, key, List.of(args));
    }
}
