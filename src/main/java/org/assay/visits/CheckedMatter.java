package org.assay.visits;

import java.util.UUID;

/** An object and a matter it was checked for, or will be. */
public record CheckedMatter(UUID objectId, String matterCode) {}
