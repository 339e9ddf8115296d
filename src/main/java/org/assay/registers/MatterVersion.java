package org.assay.registers;

import java.time.Instant;

/** A matter as one version says it. @param number counted from 1 */
public record MatterVersion(int number, String reason, Instant recordedAt, Entry entry) {}
