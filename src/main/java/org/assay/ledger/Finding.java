package org.assay.ledger;

import java.util.List;

/**
 * Something that is wrong with the ledger, named.
 *
 * @param key the message that says it, {@code ledger.finding.…}
 * @param args what it mentions, in the order of the placeholders; numbers as text, so that nobody groups their digits
 */
public record Finding(String key, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }

    static Finding of(String what, Object... args) {
        return new Finding(
                "ledger.finding." + what, List.of(args).stream().map(Object::toString).toList());
    }
}
