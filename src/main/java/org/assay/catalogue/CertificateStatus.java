package org.assay.catalogue;

/** How a listed certificate stands: whether it may be trained for and issued, and within which limits. */
public enum CertificateStatus {
    ACTIVE,
    CONDITIONAL,
    RESTRICTED,
    SUSPENDED,
    EXITING,
    EXITED,
    EXPIRED;

    /** The look of its badge: only what is in full standing is shown as done. */
    public String tone() {
        return switch (this) {
            case ACTIVE -> "done";
            case CONDITIONAL, RESTRICTED, EXITING -> "soon";
            case SUSPENDED -> "late";
            case EXITED, EXPIRED -> "over";
        };
    }
}
