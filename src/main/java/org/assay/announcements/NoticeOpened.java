package org.assay.announcements;

import java.util.UUID;

/** A notice is open to objections; whoever stands on its list is told after the commit, one by one. */
public record NoticeOpened(UUID announcementId) {}
