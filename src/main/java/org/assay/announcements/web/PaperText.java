package org.assay.announcements.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.announcements.Announcement;
import org.assay.announcements.AnnouncementStatus;
import org.assay.announcements.Announcements;
import org.assay.ledger.Proofs;
import org.assay.workflow.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a paper says, the same on its page and in print. */
@Component
class PaperText {

    private final Announcements announcements;
    private final Proofs proofs;
    private final Deadlines deadlines;
    private final Clock clock;

    PaperText(Announcements announcements, Proofs proofs, Deadlines deadlines, Clock clock) {
        this.announcements = announcements;
        this.proofs = proofs;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param underObjection the rows to be marked for officers; empty for everybody else */
    Map<String, @Nullable Object> of(Announcement paper, Set<UUID> underObjection) {
        var locale = LocaleContextHolder.getLocale();
        boolean closed = paper.status() == AnnouncementStatus.CLOSED;
        Set<UUID> removed = closed ? announcements.removedFrom(paper.id()) : Set.of();
        var text = new HashMap<String, @Nullable Object>();
        text.put("paper", paper);
        text.put("title", paper.title(locale));
        text.put("issuer", paper.issuer(locale));
        text.put("paragraphs", paper.paragraphs(locale));
        var lines = PaperLine.of(paper, underObjection, removed);
        text.put("lines", lines);
        text.put("remarks", lines.stream().anyMatch(PaperLine::hasRemark));
        text.put("open", paper.isOpenToObjections(clock.instant()));
        text.put("admitDays", deadlines.workingDays("T11-admit"));
        text.put("concludeDays", deadlines.workingDays("T11-conclude"));
        text.put(
                "proof",
                proofs.saying(paper.subjectId(), "announcement-published", "announcementId", paper.id().toString())
                        .orElse(null));
        return text;
    }
}
