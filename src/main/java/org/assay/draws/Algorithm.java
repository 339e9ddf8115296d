package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a pool is brought into the order of chance, by the name that is published with the commitment. */
public enum Algorithm {
    /** By HMAC-SHA-256 of the label under the seed: removing one moves nobody else. */
    @JsonProperty("hmac-sha256")
    HMAC_SHA256,

    /** By RFC 3797: the nonce is its key string, and the pool is picked one after the other. */
    @JsonProperty("rfc3797")
    RFC3797
}
