package org.assay.documents;

import org.assay.shared.Refused;

/** The name a file keeps: the last part of whatever path the browser sent, without what a disk or a header could stumble over. */
record FileName(String value) {

    private static final int LONGEST = 200;

    /** @throws Refused when nothing of a name is left, or it is longer than 200 characters */
    static FileName of(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "")
                .strip();
        if (name.length() > LONGEST || name.replace(".", "").isEmpty()) {
            throw new Refused("documents.refused.name", LONGEST);
        }
        return new FileName(name);
    }

    /** What follows the last dot, in small letters; empty without a dot. */
    String suffix() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
