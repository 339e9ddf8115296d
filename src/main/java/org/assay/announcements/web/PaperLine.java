package org.assay.announcements.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.announcements.Announcement;
import org.assay.announcements.Line;

/** A row of a paper's list as it is shown; that it is under objection is told to officers only. */
public record PaperLine(Line line, List<String> levels, boolean isUnderObjection, boolean isRemoved) {

    static List<PaperLine> of(Announcement paper, Set<UUID> underObjection, Set<UUID> removed) {
        return paper.lines().stream()
                .map(line -> new PaperLine(
                        line,
                        levels(line.levels()),
                        underObjection.contains(line.caseId()),
                        removed.contains(line.caseId())))
                .toList();
    }

    /** Whether the last column says anything about it. */
    public boolean hasRemark() {
        return isUnderObjection || isRemoved || !line.remark().isEmpty();
    }

    private static List<String> levels(String codes) {
        return Arrays.stream(codes.split("[^A-Za-z0-9]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
