package org.assay.announcements;

import java.util.Set;
import java.util.UUID;
import org.assay.shared.Fact;

/** A notice has ended with every objection answered; the case is what the notice is about. */
public record NoticeClosed(UUID caseId, UUID announcementId, Set<UUID> removed) implements Fact {

    public NoticeClosed {
        removed = Set.copyOf(removed);
    }
}
