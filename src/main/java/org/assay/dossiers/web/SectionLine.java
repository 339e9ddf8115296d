package org.assay.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.documents.StoredDocument;
import org.assay.dossiers.DocumentKind;
import org.assay.dossiers.Section;
import org.assay.dossiers.SectionAnswers;
import org.assay.dossiers.SectionState;

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

    /** All eleven sections; K is judged by what must be attached and is. */
    static List<SectionLine> all(List<SectionAnswers> written, List<StoredDocument> documents) {
        var lines = new ArrayList<>(written.stream().map(SectionLine::of).toList());
        Set<String> attached = documents.stream().map(StoredDocument::kind).collect(Collectors.toSet());
        boolean complete = mandatory(written).stream().map(DocumentKind::code).allMatch(attached::contains);
        lines.add(new SectionLine(
                Section.K,
                attached.isEmpty() ? SectionState.EMPTY : complete ? SectionState.COMPLETE : SectionState.WORK));
        return lines;
    }

    /** What must be attached, by what sections A and E say. */
    static Set<DocumentKind> mandatory(List<SectionAnswers> written) {
        Map<Section, Map<String, Object>> answers =
                written.stream().collect(Collectors.toMap(SectionAnswers::section, SectionAnswers::answers));
        String kind = String.valueOf(answers.getOrDefault(Section.A, Map.of()).getOrDefault("kind", ""));
        boolean standards =
                answers.getOrDefault(Section.E, Map.of()).get("standards") instanceof List<?> rows && !rows.isEmpty();
        return DocumentKind.mandatory(kind, standards);
    }
}
