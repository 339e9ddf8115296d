package org.assay.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import org.assay.dossiers.Section;
import org.assay.dossiers.SectionAnswers;
import org.assay.dossiers.SectionState;
import org.assay.dossiers.WholeDossier;

/** One section in the list on the left, with how far it is. */
public record SectionLine(Section section, SectionState state) {

    /** The class that colours the word. */
    public String badge() {
        return switch (state) {
            case EMPTY -> "empty-state";
            case WORK -> "work";
            case PROBLEM -> "problem";
            case COMPLETE -> "complete";
        };
    }

    static SectionLine of(SectionAnswers section) {
        return new SectionLine(section.section(), section.state());
    }

    /** All eleven sections. */
    static List<SectionLine> all(WholeDossier whole) {
        var lines =
                new ArrayList<>(whole.sections().stream().map(SectionLine::of).toList());
        lines.add(new SectionLine(Section.K, whole.attachments()));
        return lines;
    }
}
