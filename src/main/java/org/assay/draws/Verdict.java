package org.assay.draws;

import java.util.List;

/**
 * What came of checking a bundle, in one sentence: that everything agrees, or the first thing that does not.
 *
 * @param key the sentence is the message {@code draws.verdict.<key>}; the browser uses the same keys
 * @param args what the sentence mentions
 */
public record Verdict(String key, List<String> args) {
    /** Every sentence there is. */
    public static final List<String> KEYS = List.of(
            "good-committed",
            "good-nonced",
            "good-drawn",
            "no-file",
            "too-large",
            "not-text",
            "not-json",
            "not-a-bundle",
            "not-canonical",
            "part-missing",
            "part-unknown",
            "hash",
            "unreadable",
            "seal",
            "other-draw",
            "committed-late",
            "nonce-of-other",
            "nonce-early",
            "nonce-form",
            "nonce-seal",
            "result",
            "amendment");

    public Verdict {
        args = List.copyOf(args);
    }

    static Verdict of(String key, Object... args) {
        return new Verdict(
                key, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }

    public boolean isGood() {
        return key.startsWith("good-");
    }

    /** The key of the whole sentence. */
    public String message() {
        return "draws.verdict." + key;
    }
}
