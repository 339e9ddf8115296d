package org.assay.draws;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A text of a draw as it is kept, in the order in which the texts were written. */
@Entity
@Immutable
@Table(name = "draw_part")
@IdClass(DrawText.Key.class)
class DrawText {
    /** Which draw, and which of its texts: 1 for the commitment. */
    record Key(UUID drawId, int place) {}

    @Id
    private UUID drawId;

    @Id
    private int place;

    private String name;
    private int size;
    private String sha256;
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected DrawText() {}

    DrawText(UUID drawId, int place, Part part) {
        this.drawId = drawId;
        this.place = place;
        this.name = part.name();
        this.size = part.size();
        this.sha256 = part.sha256();
        this.text = part.shown().orElseThrow();
    }
}
