package org.assay.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A fact as it is kept; the entries of one transaction are written together, in the order in which things happened. */
@Entity
@Immutable
@Table(name = "ledger_fact")
class Entry {

    @Id
    private UUID id;

    private Instant at;
    private String kind;
    private UUID caseId;
    private @Nullable UUID actor;
    private String content;
    private byte[] hash;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(UUID id, Instant at, String kind, UUID caseId, @Nullable UUID actor, String content, byte[] hash) {
        this.id = id;
        this.at = at;
        this.kind = kind;
        this.caseId = caseId;
        this.actor = actor;
        this.content = content;
        this.hash = hash.clone();
    }

    RecordedFact told(Function<String, Map<String, Object>> reader) {
        return new RecordedFact(
                id,
                at,
                kind,
                caseId,
                actor,
                reader.apply(content),
                HexFormat.of().formatHex(hash));
    }
}
