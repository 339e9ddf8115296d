package org.assay.outcomes;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.registers.RegisteredInspector;
import org.assay.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was reported of rectifications, and the documents that come with a case. */
@Component
@Transactional
public class Reports {

    private final FollowUpRepository followUps;
    private final ReportTable reports;
    private final LookBacks lookBacks;
    private final Documents documents;
    private final CurrentPerson currentPerson;

    Reports(
            FollowUpRepository followUps,
            ReportTable reports,
            LookBacks lookBacks,
            Documents documents,
            CurrentPerson currentPerson) {
        this.followUps = followUps;
        this.reports = reports;
        this.lookBacks = lookBacks;
        this.documents = documents;
        this.currentPerson = currentPerson;
    }

    /** All tries to rectify a finding, the first first. */
    @Transactional(readOnly = true)
    public List<Report> of(UUID finding) {
        return reports.of(finding);
    }

    /** Who may look again, the least burdened first; twelve are enough to choose from. */
    @Transactional(readOnly = true)
    public List<RegisteredInspector> lookBackCandidates(FollowUp followUp) {
        return lookBacks.candidates(followUp).stream().limit(12).toList();
    }

    /** Whether this person may attach documents for the object: its agent, or the officer with what came on paper. */
    public static boolean mayAttach(FollowUp followUp, Actor actor) {
        return !followUp.status().isOver() && answersFor(followUp, actor);
    }

    private static boolean answersFor(FollowUp followUp, Actor actor) {
        UUID organization = followUp.object().organizationId();
        return organization == null ? Outcomes.isOfficerFor(followUp, actor) : actor.speaksFor(organization);
    }

    /** Keeps a document with the reply. @throws Refused when the case is over or the file is not what documents may be */
    public void attach(UUID id, String name, InputStream content) {
        store(followUps.findByIdForUpdate(id).orElseThrow(NotYours::new), Outcomes.KIND, id, "reply", name, content);
    }

    /** Keeps a document that shows how a finding is rectified. @throws Refused as above */
    public void attachToFinding(UUID finding, String name, InputStream content) {
        store(
                followUps.findByFindingForUpdate(finding).orElseThrow(NotYours::new),
                Rectification.KIND,
                finding,
                "evidence",
                name,
                content);
    }

    private void store(FollowUp followUp, String kind, UUID caseId, String purpose, String name, InputStream content) {
        var actor = currentPerson.expect();
        if (!answersFor(followUp, actor)) {
            throw new NotYours();
        }
        boolean findingOver = followUp.found().stream()
                .anyMatch(finding ->
                        finding.id().equals(caseId) && finding.status().isOver());
        if (followUp.status().isOver() || findingOver) {
            throw new Refused("outcomes.refused.documents-closed");
        }
        documents.store(kind, caseId, purpose, name, content);
    }
}
