package org.assay.reviews;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One member's signed score sheet; it never changes, a revision is a second edition. */
@Entity
@Table(name = "panel_sheet")
public class Sheet {
    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID panelId;
    private UUID memberId;
    private int edition;

    @ElementCollection
    @CollectionTable(name = "panel_score", joinColumns = @JoinColumn(name = "sheet_id"))
    @OrderColumn(name = "position")
    private List<Score> scores = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private PanelScore.Vote vote;

    private @Nullable String comment;
    private @Nullable String revisionReason;
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected Sheet() {}

    Sheet(UUID panelId, UUID memberId, int edition, SheetInput input, @Nullable String revisionReason, Instant now) {
        this.id = Ids.next();
        this.panelId = panelId;
        this.memberId = memberId;
        this.edition = edition;
        input.scores().forEach(row -> scores.add(new Score(row)));
        this.vote = input.vote();
        this.comment = input.comment();
        this.revisionReason = revisionReason;
        this.signedAt = now;
    }

    /** The sheet as it is counted. */
    PanelScore.Sheet counted() {
        return new PanelScore.Sheet(scores.stream().collect(Collectors.toMap(Score::criterion, Score::points)), vote);
    }

    public UUID memberId() {
        return memberId;
    }

    /** 1 for the independent sheet, 2 for the revision. */
    public int edition() {
        return edition;
    }

    public List<Score> scores() {
        return List.copyOf(scores);
    }

    public BigDecimal total() {
        return scores.stream().map(Score::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public PanelScore.Vote vote() {
        return vote;
    }

    public @Nullable String comment() {
        return comment;
    }

    public @Nullable String revisionReason() {
        return revisionReason;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
