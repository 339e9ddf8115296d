package org.assay.dossiers;

import java.util.Set;

/** Where a dossier stands; {@link #next()} is the one table of what may follow what. */
public enum DossierStatus {
    DRAFT,
    SUBMITTED,
    SUPPLEMENT,
    ACCEPTED,
    FORMAL_REVIEW,
    QUESTION,
    PANEL_SETUP,
    SCORING,
    RECOMMENDED,
    CULTIVATE,
    NOT_RECOMMENDED,
    SIGNING,
    LISTED,
    REFUSED,
    WITHDRAWN,
    LAPSED,
    RESERVE,
    OFFERED,
    NOT_SELECTED;

    /** The statuses that may follow; none when the case is at its end. */
    public Set<DossierStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(SUPPLEMENT, ACCEPTED, REFUSED, WITHDRAWN);
            case SUPPLEMENT -> Set.of(SUBMITTED, LAPSED, WITHDRAWN);
            case ACCEPTED -> Set.of(FORMAL_REVIEW, WITHDRAWN);
            case FORMAL_REVIEW -> Set.of(QUESTION, PANEL_SETUP, REFUSED, WITHDRAWN);
            case QUESTION -> Set.of(FORMAL_REVIEW, WITHDRAWN);
            case PANEL_SETUP -> Set.of(SCORING, RECOMMENDED, CULTIVATE, NOT_RECOMMENDED, WITHDRAWN);
            case SCORING -> Set.of(RECOMMENDED, CULTIVATE, NOT_RECOMMENDED, WITHDRAWN);
            case RECOMMENDED, CULTIVATE, NOT_RECOMMENDED -> Set.of(SIGNING, RESERVE, NOT_SELECTED, WITHDRAWN);
            case SIGNING -> Set.of(LISTED, LAPSED);
            case RESERVE -> Set.of(OFFERED);
            case OFFERED -> Set.of(SIGNING, RESERVE, NOT_SELECTED);
            case LISTED, REFUSED, WITHDRAWN, LAPSED, NOT_SELECTED -> Set.of();
        };
    }

    /** Whether the applicant may change the sections and the attachments. */
    public boolean isEditable() {
        return this == DRAFT || this == SUPPLEMENT;
    }

    /** Whether the case is over; in reserve it rests, and goes on only if a place falls free. */
    public boolean isFinal() {
        return this == RESERVE || next().isEmpty();
    }
}
