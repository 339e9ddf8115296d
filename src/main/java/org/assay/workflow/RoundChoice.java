package org.assay.workflow;

import java.util.UUID;

/** A round by which the inbox can be narrowed; {@code mine} is the one the person worked in last. */
public record RoundChoice(UUID id, String number, String title, boolean mine) {}
