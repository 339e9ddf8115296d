package org.assay.ledger.web;

import org.assay.ledger.tree.Hash;
import org.assay.shared.Unanswerable;
import org.jspecify.annotations.Nullable;

/** Reads what was asked for; whatever is no number or no hash is answered with a sentence about it. */
final class Asked {

    /** Long enough for anything sensible, short enough to be said again. */
    private static final int SHOWN = 40;

    private Asked() {}

    /** @param name how the question calls it, such as {@code size} */
    static long number(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Unanswerable.nonsense("ledger.refused.missing", name);
        }
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw Unanswerable.nonsense("ledger.refused.no-number", name, shown(text));
        }
        return Long.parseLong(text.strip());
    }

    static @Nullable Long optionalNumber(String name, @Nullable String text) {
        return text == null || text.isBlank() ? null : number(name, text);
    }

    static Hash hash(String text) {
        if (!text.strip().matches("[0-9a-fA-F]{64}")) {
            throw Unanswerable.nonsense("ledger.refused.no-hash", shown(text));
        }
        return Hash.ofHex(text.strip());
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
