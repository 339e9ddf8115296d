package org.assay.draws;

import java.util.regex.Pattern;
import org.assay.shared.Refused;

/** What may be entered as a nonce: digits, letters and a few signs, nothing that could be read in two ways. */
final class Nonces {
    static final int LEAST = 6;
    static final int MOST = 120;

    /** The longest that verifiers take: a value with a seal joined to it. */
    private static final int MOST_WHOLE = 200;

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z./_+:,-]*");

    private Nonces() {}

    /** What a witness calls. @throws Refused naming what is wrong with it */
    static void check(String nonce, Algorithm algorithm) {
        check(nonce, algorithm, MOST);
    }

    /** Whether a value is of the form that enters a seed, be it with or without a seal. */
    static boolean isWhole(String nonce, Algorithm algorithm) {
        try {
            check(nonce, algorithm, MOST_WHOLE);
            return true;
        } catch (Refused wrong) {
            return false;
        }
    }

    private static void check(String nonce, Algorithm algorithm, int most) {
        if (!FORM.matcher(nonce).matches()) {
            throw new Refused("draws.refused.nonce-form");
        }
        if (nonce.length() < LEAST) {
            throw new Refused("draws.refused.nonce-short", LEAST);
        }
        if (nonce.length() > most) {
            throw new Refused("draws.refused.nonce-long", most);
        }
        if (algorithm == Algorithm.RFC3797 && !Rfc3797.KEY.matcher(nonce).matches()) {
            throw new Refused("draws.refused.nonce-rfc3797");
        }
    }
}
