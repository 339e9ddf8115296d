package org.assay.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization with its certificates and their history up to the day asked for, the newest change first. */
public record OrganizationEntry(
        UUID id,
        String name,
        @Nullable String creditCode,
        @Nullable String province,
        LocalDate recordedOn,
        List<CertificateRow> certificates,
        List<ChangeRow> history) {}
