package org.assay.visits;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.documents.StoredDocument;
import org.assay.shared.Refused;
import org.assay.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * Keeps pictures that phones send, after looking whether they are the ones that were taken, and pictures at all. How many
 * photos there may be, {@link FieldWork} says; for a signature there is always room.
 */
@Component
class Pictures {

    private final Documents documents;

    Pictures(Documents documents) {
        this.documents = documents;
    }

    /** @throws Refused when it is too large, has another hash, or is no picture whatever its name says */
    UUID keep(UUID visitId, String kind, String filename, byte[] content, String sha256, int largest) {
        if (content.length > largest) {
            throw new Refused("visits.refused.photo-size", largest >> 20);
        }
        if (!Sha256.hex(content).equals(sha256)) {
            throw new Refused("visits.refused.hash");
        }
        StoredDocument stored =
                documents.storeUncounted(Visits.CASE_KIND, visitId, kind, filename, new ByteArrayInputStream(content));
        if (!stored.type().startsWith("image/")) {
            throw new Refused("visits.refused.not-a-photo", stored.name());
        }
        return stored.id();
    }
}
