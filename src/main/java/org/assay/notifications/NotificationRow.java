package org.assay.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it.
 *
 * @param person the account it is for, or null when it goes to an address only
 * @param caseKind the case's kind and first part of its address; null when the case is not one that runs
 * @param attempts how often the mail server was tried in vain or with success
 * @param nextAt when it is tried (again); without meaning once it is sent
 */
public record NotificationRow(
        UUID id,
        @Nullable UUID person,
        String address,
        String template,
        UUID caseId,
        @Nullable String caseKind,
        @Nullable String caseNumber,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant readAt,
        State state,
        int attempts,
        Instant nextAt,
        @Nullable String lastError,
        @Nullable Instant sentAt) {

    /** Whether the mail is still to be sent. */
    public enum State {
        WAITING,
        SENT
    }

    /** Whom lists name: an address, but of somebody without an account, such as an objector, only where the mail goes. */
    public String shownAddress() {
        return person == null ? address.replaceFirst("^.*@", "…@") : address;
    }

    /** The last error, without the address of somebody who has no account. */
    public @Nullable String shownError() {
        return lastError == null || person != null ? lastError : lastError.replace(address, shownAddress());
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
