package org.assay.draws;

import java.util.regex.Pattern;
import org.assay.shared.Refused;

/** What may be entered as a nonce: digits, letters and a few signs, nothing that could be read in two ways. */
final class Nonces {
    static final int LEAST = 6;
    static final int MOST = 200;

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z./_+:,-]*");

    private Nonces() {}

    /** @throws Refused naming what is wrong with it */
    static void check(String nonce, Algorithm algorithm) {
        if (!FORM.matcher(nonce).matches()) {
            throw new Refused("draws.refused.nonce-form");
        }
        if (nonce.length() < LEAST) {
            throw new Refused("draws.refused.nonce-short", LEAST);
        }
        if (nonce.length() > MOST) {
            throw new Refused("draws.refused.nonce-long", MOST);
        }
        if (algorithm == Algorithm.RFC3797 && !Rfc3797.KEY.matcher(nonce).matches()) {
            throw new Refused("draws.refused.nonce-rfc3797");
        }
    }
}
