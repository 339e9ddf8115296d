package org.assay.reviews;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the chair wrote for the panel. */
@Embeddable
class PanelReport {
    private @Nullable String summary;
    private @Nullable String conditions;
    private @Nullable String dissent;
    private @Nullable Instant reportedAt;

    protected PanelReport() {}

    PanelReport(String summary, @Nullable String conditions, @Nullable String dissent, Instant now) {
        this.summary = summary;
        this.conditions = conditions;
        this.dissent = dissent;
        this.reportedAt = now;
    }

    String summary() {
        return Objects.requireNonNull(summary, "a report has its words");
    }

    @Nullable
    String conditions() {
        return conditions;
    }

    @Nullable
    String dissent() {
        return dissent;
    }

    @Nullable
    Instant reportedAt() {
        return reportedAt;
    }
}
