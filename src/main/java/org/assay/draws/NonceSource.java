package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a nonce may come from: places nobody at the desk can know beforehand or choose. */
public enum NonceSource {
    /** Digits or letters called by the witness. */
    @JsonProperty("witness")
    WITNESS,

    /** The result of a named public lottery. */
    @JsonProperty("lottery")
    LOTTERY,

    /** The output of a named public randomness beacon. */
    @JsonProperty("beacon")
    BEACON,

    /** The closing figures of a named stock index. */
    @JsonProperty("index")
    INDEX;

    /** As it is published. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
