package org.assay.rounds;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.assay.shared.Field;
import org.assay.shared.Track;

/** How many certificates a round recruits in a field on a track; never moved to another field without an amendment. */
@Embeddable
public record Place(
        @Enumerated(EnumType.STRING) Field field,
        @Enumerated(EnumType.STRING) Track track,
        int places) {

    boolean isFor(Field wantedField, Track wantedTrack) {
        return field == wantedField && track == wantedTrack;
    }
}
