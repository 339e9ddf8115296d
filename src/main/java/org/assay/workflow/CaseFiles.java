package org.assay.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.people.Actor;
import org.assay.people.NotYours;
import org.springframework.stereotype.Component;

/** Finds the case file and the task page that a work item needs. */
@Component
public class CaseFiles {

    private final Map<String, CaseFile> files;
    private final List<TaskPage> pages;
    private final WorkList workList;

    CaseFiles(List<CaseFile> files, List<TaskPage> pages, WorkList workList) {
        this.files = files.stream().collect(Collectors.toMap(CaseFile::kind, Function.identity()));
        this.pages = pages;
        this.workList = workList;
    }

    public Optional<CaseFile> of(String kind) {
        return Optional.ofNullable(files.get(kind));
    }

    public Optional<TaskPage> page(String step) {
        return pages.stream().filter(page -> page.steps().contains(step)).findFirst();
    }

    /** The case, when this person may see it. @throws NotYours otherwise */
    public CaseRef expectVisible(UUID caseId, Actor actor) {
        return workList.findCase(caseId)
                .filter(ref -> of(ref.kind())
                        .map(file -> file.isVisibleTo(caseId, actor))
                        .orElse(false))
                .orElseThrow(NotYours::new);
    }
}
