package org.assay.catalogue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the history: from that day on the certificate stood like this. */
public record ChangeRow(
        LocalDate day,
        UUID certificateId,
        String certificate,
        CertificateStatus status,
        @Nullable String note) {}
