package org.assay.draws;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the house keeps to itself of one draw: 32 random bytes, made when the pools are frozen. The seal and the salts that
 * hide recusals follow from them, and neither tells anything of the other.
 */
record DrawSecret(Seed kept) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static DrawSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(HexFormat.of().formatHex(bytes));
    }

    static DrawSecret of(String hex) {
        return new DrawSecret(new Seed(hex));
    }

    String hex() {
        return kept.hex();
    }

    /**
     * What is joined to the value called when the draw is sealed: committed to by its hash beforehand and opened with the
     * result. Without it whoever hears or guesses the value could compute a result that is not public yet.
     */
    String seal() {
        return kept.key("seal");
    }

    /** What hides whether an inspector must not meet an object. */
    String salt(String object, String inspector) {
        return kept.key("recusal|" + object + "|" + inspector);
    }
}
