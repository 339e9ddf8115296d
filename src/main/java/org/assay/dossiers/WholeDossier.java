package org.assay.dossiers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.documents.StoredDocument;

/**
 * A dossier with everything that belongs to it, as it lies on somebody's desk.
 *
 * @param sections the ten written ones in order, those never saved as empty ones
 * @param documents the files of section K, the oldest first
 * @param names what its certificate must not be called like; none where nobody has asked for them
 * @param submissions how often it has been handed in
 */
public record WholeDossier(
        Dossier dossier,
        List<SectionAnswers> sections,
        List<StoredDocument> documents,
        Proceedings proceedings,
        Names names,
        int submissions) {

    /**
     * Names of other certificates.
     *
     * @param taken listed ones, and others the organization applies for
     * @param competing in the same round, of others: the applicant must not learn of them
     * @param cancelled vocational qualifications that were cancelled
     */
    record Names(List<String> taken, List<String> competing, List<String> cancelled) {
        static final Names NONE = new Names(List.of(), List.of(), List.of());
    }

    public SectionAnswers section(Section section) {
        return sections.stream()
                .filter(each -> each.section() == section)
                .findFirst()
                .orElseThrow();
    }

    /** What is written, section by section; those never saved are absent. */
    Map<Section, Map<String, Object>> answers() {
        return sections.stream()
                .filter(each -> each.state() != SectionState.EMPTY)
                .collect(Collectors.toMap(SectionAnswers::section, SectionAnswers::answers));
    }

    /** How far section K is: what must be attached depends on what sections A and E say. */
    public SectionState attachments() {
        if (documents.isEmpty()) {
            return SectionState.EMPTY;
        }
        Set<String> attached = documents.stream().map(StoredDocument::kind).collect(Collectors.toSet());
        return mandatory().stream().map(DocumentKind::code).allMatch(attached::contains)
                ? SectionState.COMPLETE
                : SectionState.WORK;
    }

    /** The kinds of documents that must be attached. */
    public Set<DocumentKind> mandatory() {
        Object kind = section(Section.A).answers().getOrDefault("kind", "");
        boolean standards =
                !Application.rows(section(Section.E).answers(), "standards").isEmpty();
        return DocumentKind.mandatory(String.valueOf(kind), standards);
    }

    /** As everybody but the applicant reads it: identity and mobile numbers are masked. */
    WholeDossier masked() {
        return new WholeDossier(
                dossier,
                sections.stream().map(SectionAnswers::masked).toList(),
                documents,
                proceedings,
                names,
                submissions);
    }
}
